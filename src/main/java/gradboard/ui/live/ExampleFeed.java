package gradboard.ui.live;

import gradboard.data.Dataset;
import gradboard.data.Example;
import gradboard.data.ExampleTable;
import gradboard.data.Partition;
import gradboard.edit.Examples;
import gradboard.graph.ProblemException;
import gradboard.io.GraphFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The examples of a document for those who look at them, and which of them a pass is fed. Belongs
 * to the event thread; examples are read behind it.
 */
public final class ExampleFeed {
  private final Editor editor;
  private final Examples examples;
  private Optional<Example> only = Optional.empty();
  private Optional<Example> shown = Optional.empty();

  ExampleFeed(Editor editor, Examples examples) {
    this.editor = editor;
    this.examples = examples;
  }

  /**
   * What came of reading examples.
   *
   * @param value of them; empty where the document has none, or where they cannot be read
   * @param trouble why they cannot be read, in a sentence
   */
  public record Answer<T>(Optional<T> value, Optional<String> trouble) {}

  /** The example that passes are fed alone, instead of the first batch. */
  public Optional<Example> only() {
    return only;
  }

  /** The example whose numbers are shown; empty where they are those of a batch. */
  public Optional<Example> shown() {
    return shown;
  }

  /** Runs one example, this time and from now on. */
  public void run(Example example) {
    if (!editor.isBusy()) {
      only = Optional.of(example);
      editor.run();
    }
  }

  /** Runs the first batch again. */
  public void runBatch() {
    if (!editor.isBusy()) {
      only = Optional.empty();
      editor.run();
    }
  }

  /** Another pass is shown. */
  void showing(Optional<Example> example) {
    shown = example;
  }

  /** Forgets the example where the document has others now. */
  void edited(GraphFile before, GraphFile after) {
    if (!before.seededData().equals(after.seededData())) {
      only = Optional.empty();
    }
  }

  /** Has the examples that training sees read; where that cannot be done, the log says why. */
  public void training(Consumer<Dataset> taker) {
    Path folder = editor.folder();
    ask(
        file -> examples.of(file, folder).map(Partition::train),
        answer -> {
          answer.value().ifPresent(taker);
          answer.trouble().ifPresent(editor::say);
        });
  }

  /** Has all examples read, to be looked at. */
  public void table(Consumer<Answer<ExampleTable>> taker) {
    Path folder = editor.folder();
    ask(
        file -> examples.of(file, folder).map(parts -> ExampleTable.of(parts, file.graph())),
        taker);
  }

  private <T> void ask(Function<GraphFile, Optional<T>> question, Consumer<Answer<T>> taker) {
    GraphFile file = editor.document().file();
    editor.ask(
        () -> {
          try {
            return new Answer<>(question.apply(file), Optional.empty());
          } catch (ProblemException e) {
            return new Answer<>(Optional.empty(), Optional.of(e.problems().get(0).toString()));
          } catch (OutOfMemoryError e) {
            return new Answer<>(
                Optional.empty(),
                Optional.of("data: the examples do not fit into memory; take fewer of them"));
          }
        },
        taker);
  }
}
