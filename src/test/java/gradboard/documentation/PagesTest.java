package gradboard.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages point to is there. */
class PagesTest {
  private static final Path CODE = Path.of("src/main/java/gradboard");

  private static final Pattern LINK = Pattern.compile("(?:]\\(|src(?:set)?=\")([^)\\s\"]+)[)\"]");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern CODE_SPAN = Pattern.compile("`([^`\\s]+)`");
  private static final Pattern CLASS = Pattern.compile("([a-z0-9]+\\.)+[A-Z]\\w*");

  static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (String page : List.of("README.md", "CHANGELOG.md")) {
      pages.add(Path.of(page));
    }
    try (Stream<Path> files = Files.walk(Path.of("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(Path page) throws IOException {
    for (String link : all(LINK, Files.readString(page))) {
      if (!link.startsWith("http")) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        assertThat(target).as(link).exists();
        if (parts.length > 1) {
          assertThat(anchors(target)).as(link).contains(parts[1]);
        }
      }
    }
  }

  /** As GitHub makes them: lower case, hyphens for spaces, other signs dropped. */
  private static List<String> anchors(Path page) throws IOException {
    return all(HEADING, Files.readString(page)).stream()
        .map(h -> h.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void namedClassesExist(Path page) throws IOException {
    all(CODE_SPAN, Files.readString(page)).stream()
        .filter(CLASS.asMatchPredicate())
        .filter(name -> Files.isDirectory(CODE.resolve(name.substring(0, name.indexOf('.')))))
        .forEach(name -> assertThat(CODE.resolve(name.replace('.', '/') + ".java")).exists());
  }

  @Test
  void everyPackageIsInTheTable() throws IOException {
    String page = Files.readString(Path.of("docs/architecture.md"));
    try (Stream<Path> folders = Files.list(CODE)) {
      TreeSet<String> packages =
          folders
              .filter(Files::isDirectory)
              .map(folder -> folder.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(all(Pattern.compile("(?m)^\\| `([a-z]+)` \\|"), page))
          .containsExactlyInAnyOrderElementsOf(packages);
    }
  }

  @Test
  void everyDecisionIsInTheirList() throws IOException {
    Path list = Path.of("docs/decisions/README.md");
    try (Stream<Path> records = Files.list(list.getParent())) {
      assertThat(all(LINK, Files.readString(list)))
          .containsExactlyElementsOf(
              records
                  .map(record -> record.getFileName().toString())
                  .filter(name -> Character.isDigit(name.charAt(0)))
                  .sorted()
                  .toList());
    }
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
  }
}
