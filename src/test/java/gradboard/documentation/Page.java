package gradboard.documentation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of documentation, all or parts of which the program itself writes. */
record Page(Path file) {
  static final Page README = new Page(Path.of("README.md"));

  /** How the program is asked to write what the pages show. */
  static final String HOW =
      "written anew by: mvn -q test -Dtest='gradboard.documentation.*Test' -Dgradboard.update=docs";

  static Page of(String file) {
    return new Page(Path.of(file));
  }

  String text() throws IOException {
    return Files.readString(file);
  }

  /** Asks that the page says this and nothing else. */
  void says(String text) throws IOException {
    if (isUpdating()) {
      Files.writeString(file, text);
    }
    assertThat(file).as(HOW).usingCharset(UTF_8).hasContent(text);
  }

  /** Asks that the page says this between {@code <!-- name -->} and {@code <!-- /name -->}. */
  void says(String name, String text) throws IOException {
    Pattern part = Pattern.compile("(?s)(?<=<!-- " + name + " -->\n).*?(?=<!-- /" + name + " -->)");
    assertThat(text()).containsPattern(part);
    says(part.matcher(text()).replaceFirst(Matcher.quoteReplacement("\n" + text + "\n")));
  }

  /** The contents of the fenced blocks of a language. */
  List<String> blocks(String language) throws IOException {
    return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
        .matcher(text())
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  static boolean isUpdating() {
    return "docs".equals(System.getProperty("gradboard.update"));
  }
}
