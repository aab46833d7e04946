package gradboard.ui;

import gradboard.edit.Document;
import gradboard.graph.ProblemException;
import gradboard.io.GraphFile;
import gradboard.io.Reading;
import gradboard.ui.canvas.Camera;
import gradboard.ui.settings.Memory;
import gradboard.ui.settings.Memory.OpenFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds what the window starts with: the file that was asked for, else what was in front the last
 * time, else the worked example; and then, behind it, what else was open.
 */
final class Reopening {
  private final GraphLoader loader;
  private final List<OpenFile> before;
  private final Opened first;
  private final boolean isExample;
  private final Set<Integer> tried = new HashSet<>();
  private final List<String> missing = new ArrayList<>();

  /** A file as it was found, and from where it is to be seen. */
  record Opened(Reading reading, Optional<Path> path, Optional<Memory.View> view) {
    GraphFile graph() {
      return reading.file().orElseThrow(() -> new ProblemException(reading.problems()));
    }
  }

  /**
   * Reads what comes to the front.
   *
   * @param asked the file that was asked for, if any
   * @throws ProblemException if that cannot be read
   */
  Reopening(GraphLoader loader, Memory memory, Optional<Path> asked) {
    this.loader = loader;
    before = memory.openFiles();
    if (asked.isPresent()) {
      OptionalInt place = find(asked.get());
      place.ifPresent(tried::add);
      first =
          new Opened(
              loader.read(asked.get()),
              asked.map(path -> path.toAbsolutePath().normalize()),
              place.isPresent() ? before.get(place.getAsInt()).view() : Optional.empty());
      first.graph();
      isExample = false;
    } else {
      Optional<Opened> found = firstReadable(memory.frontFile());
      isExample = found.isEmpty();
      first =
          found.orElseGet(
              () ->
                  new Opened(
                      loader.example(ShippedGraphs.FIRST), Optional.empty(), Optional.empty()));
    }
  }

  private OptionalInt find(Path file) {
    Path path = file.toAbsolutePath().normalize();
    return IntStream.range(0, before.size())
        .filter(index -> before.get(index).path().equals(path))
        .findFirst();
  }

  /** That which was in front, else the next one that can be read. */
  private Optional<Opened> firstReadable(int wanted) {
    Optional<Opened> found = Optional.empty();
    for (int i = 0; i < before.size() && found.isEmpty(); i++) {
      int index = Math.floorMod(wanted + i, before.size());
      tried.add(index);
      found = read(before.get(index));
    }
    return found;
  }

  private Optional<Opened> read(OpenFile file) {
    String name = file.path().getFileName().toString();
    if (!Files.exists(file.path())) {
      missing.add(file.path() + " is not there any more, so it was not opened again.");
      return Optional.empty();
    }
    Reading reading = loader.read(file.path());
    if (reading.file().isEmpty()) {
      missing.add(
          name + " could not be opened again: " + reading.problems().get(0).message() + ".");
      return Optional.empty();
    }
    return Optional.of(new Opened(reading, Optional.of(file.path()), file.view()));
  }

  /** What comes to the front. */
  Opened first() {
    return first;
  }

  /** Whether the worked example is in front, since nothing else was. */
  boolean isExample() {
    return isExample;
  }

  /** A file that was open, by its place among the tabs. */
  record Behind(int index, Opened opened) {}

  /** Reads what else was open, in the order of the tabs; for a worker. */
  List<Behind> behind() {
    List<Behind> read = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      int index = i;
      if (tried.add(index)) {
        read(before.get(index)).ifPresent(file -> read.add(new Behind(index, file)));
      }
    }
    return read;
  }

  /** What could not be opened again, a sentence each. */
  List<String> missing() {
    return List.copyOf(missing);
  }

  /** Sees a document as it was seen the last time. */
  static void restoreView(OpenDocument open, Optional<Memory.View> view) {
    view.ifPresent(v -> open.canvas().sight().restore(new Camera(v.scale(), v.dx(), v.dy())));
  }

  /** Puts what was open behind the one in front. */
  void show(EditorFrame frame, List<Behind> files) {
    for (Behind behind : files) {
      Opened opened = behind.opened();
      Document document = new Document(opened.graph(), opened.path(), loader.vocabulary());
      int index = behind.index();
      OpenDocument open =
          frame.documents().showBehind(document, opened.reading().problems(), index);
      restoreView(open, opened.view());
    }
  }
}
