package gradboard.ui;

import gradboard.edit.Document;
import java.util.Locale;

/** What the files of a document are called before a person says otherwise. */
final class FileNames {
  private static final String WITHOUT_TITLE = "graph";
  private static final int LONGEST = 60;

  private FileNames() {}

  /**
   * A name without an ending: that of the document's file, else its title in letters, digits and
   * hyphens, which every system takes.
   */
  static String proposed(Document document) {
    return document
        .path()
        .map(path -> path.getFileName().toString().replaceFirst("\\.json$", ""))
        .orElseGet(() -> ofTitle(document.file().title()));
  }

  static String ofTitle(String title) {
    String words = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-");
    String cut = words.substring(0, Math.min(LONGEST, words.length()));
    String name = cut.replaceAll("^-|-$", "");
    return name.isEmpty() ? WITHOUT_TITLE : name;
  }
}
