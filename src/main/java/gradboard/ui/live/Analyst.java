package gradboard.ui.live;

import gradboard.compile.Compiler;
import gradboard.edit.Analysis;
import gradboard.edit.Examples;
import gradboard.graph.Problem;
import gradboard.io.GraphFile;
import gradboard.op.OpCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Works out shapes and problems behind the editor's back, on a thread of its own. Asked again while
 * at work, it goes on with the latest graph only.
 */
final class Analyst implements AutoCloseable {

  private record Question(GraphFile file, Path folder) {}

  private final Compiler compiler;
  private final Examples examples;
  private final ExecutorService thread = Threads.single("analysis");
  private final AtomicReference<Question> asked = new AtomicReference<>();
  private final Handover<Analysis> answers;

  /**
   * @param taker called on the event thread with the latest answer
   */
  Analyst(OpCatalog catalog, Examples examples, Consumer<Analysis> taker) {
    compiler = new Compiler(catalog);
    this.examples = examples;
    answers = new Handover<>((earlier, later) -> later, taker);
  }

  /**
   * @param folder where files named by the graph are looked for
   */
  void ask(GraphFile file, Path folder) {
    if (asked.getAndSet(new Question(file, folder)) == null) {
      thread.execute(this::answer);
    }
  }

  /** Does something else on the same thread. */
  void execute(Runnable work) {
    thread.execute(work);
  }

  private void answer() {
    Question question = asked.getAndSet(null);
    if (question != null) {
      answers.offer(analysis(question));
    }
  }

  /** A mistake of the program is told as a problem: else the former shapes would seem right. */
  private Analysis analysis(Question question) {
    try {
      return Analysis.of(question.file, question.folder, compiler, examples);
    } catch (RuntimeException | StackOverflowError e) {
      return new Analysis(
          question.file.graph(), Map.of(), Map.of(), List.of(Problem.inFile(Mistake.told(e))));
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
