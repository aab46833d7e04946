package gradboard.io;

import gradboard.graph.Bookmark;
import gradboard.graph.Frame;
import gradboard.graph.Note;
import gradboard.graph.Sheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes {@code groups}, {@code notes} and {@code views}. */
final class SheetWriter {
  private SheetWriter() {}

  static void put(Sheet sheet, Map<String, Object> into) {
    put(into, "groups", sheet.frames(), SheetWriter::frame);
    put(into, "notes", sheet.notes(), SheetWriter::note);
    put(into, "views", sheet.bookmarks(), SheetWriter::view);
  }

  private static <T> void put(
      Map<String, Object> into, String name, List<T> entries, Function<T, Object> written) {
    if (!entries.isEmpty()) {
      into.put(name, entries.stream().map(written).toList());
    }
  }

  private static Object frame(Frame frame) {
    Map<String, Object> written = new LinkedHashMap<>();
    GraphWriter.putText(written, "title", frame.title());
    written.put("nodes", frame.nodes());
    written.put("at", GraphWriter.place(frame.at()));
    written.put("size", GraphWriter.place(frame.size()));
    frame.color().ifPresent(color -> written.put("color", color));
    frame.extras().forEach(written::putIfAbsent);
    return written;
  }

  private static Object note(Note note) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("text", note.text());
    written.put("at", GraphWriter.place(note.at()));
    note.size().ifPresent(size -> written.put("size", GraphWriter.place(size)));
    note.color().ifPresent(color -> written.put("color", color));
    note.extras().forEach(written::putIfAbsent);
    return written;
  }

  private static Object view(Bookmark view) {
    Map<String, Object> written = new LinkedHashMap<>();
    GraphWriter.putText(written, "name", view.name());
    written.put("center", GraphWriter.place(view.center()));
    written.put("zoom", GraphWriter.tidy(view.zoom()));
    view.extras().forEach(written::putIfAbsent);
    return written;
  }
}
