package gradboard.ui;

import gradboard.draw.Arrangement;
import gradboard.draw.Fonts;
import gradboard.edit.Document;
import gradboard.edit.Vocabulary;
import gradboard.graph.Problem;
import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import gradboard.io.Reading;
import gradboard.op.OpCatalog;
import gradboard.ui.live.Threads;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.swing.SwingUtilities;

/** Reads graphs and places what has no place yet. All of it may take a while: for a worker. */
final class GraphLoader {
  private static final Executor WORKERS = Threads.several("files");

  private final GraphReader reader;
  private final Vocabulary vocabulary;
  private final Fonts fonts;

  /**
   * @param fonts of the canvas, by which nodes are laid out; the event thread knows them
   */
  GraphLoader(OpCatalog catalog, Fonts fonts) {
    reader = new GraphReader(catalog);
    vocabulary = new Vocabulary(catalog);
    this.fonts = fonts;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The graph in a file. */
  Reading read(Path file) {
    return arranged(reader.read(file), Optional.of(file));
  }

  /**
   * The graph that a text describes.
   *
   * @param path where it is, or was, stored: files that it names are looked for beside it
   */
  Reading read(String text, Optional<Path> path) {
    return arranged(reader.read(text), path);
  }

  /** A graph that comes with the program; an empty one where there is none of that name. */
  Reading example(String name) {
    return ShippedGraphs.text(name)
        .map(text -> read(text, Optional.empty()))
        .orElse(new Reading(Optional.of(GraphFile.EMPTY), List.of()));
  }

  private Reading arranged(Reading reading, Optional<Path> path) {
    return new Arrangement(vocabulary, fonts).arranged(reading, Document.folder(path));
  }

  /**
   * Does something on a worker and takes its result on the event thread. Threads of its own: the
   * pool that all share has a single one on two cores, and a long layout would hold up a save.
   */
  static <T> void behind(Supplier<T> work, Consumer<T> taker) {
    behind(WORKERS, work, taker);
  }

  /**
   * As {@link #behind(Supplier, Consumer)}, on other threads. A mistake of the program is thrown on
   * the event thread, to come to the log like any other.
   */
  static <T> void behind(Executor threads, Supplier<T> work, Consumer<T> taker) {
    CompletableFuture.supplyAsync(work, threads)
        .whenComplete(
            (result, mistake) ->
                SwingUtilities.invokeLater(
                    () -> {
                      if (mistake != null) {
                        throw new IllegalStateException(mistake);
                      }
                      taker.accept(result);
                    }));
  }

  /** Why a file cannot be opened, a line for each reason. */
  static String sentences(String name, List<Problem> problems) {
    return problems.stream()
        .map(problem -> name + ": " + problem)
        .collect(Collectors.joining("\n"));
  }
}
