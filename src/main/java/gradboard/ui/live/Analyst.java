package gradboard.ui.live;

import gradboard.compile.Compilation;
import gradboard.compile.Compiler;
import gradboard.compile.Options;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.io.GraphFile;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private Analysis analysis(Question question) {
    GraphFile file = question.file;
    List<Problem> problems = new ArrayList<>();
    Map<String, Shape> shapes = new HashMap<>();
    Map<String, Tensor> known = new HashMap<>();
    try {
      Map<String, Tensor> feeds = examples.firstBatch(file, question.folder);
      feeds.forEach((input, tensor) -> shapes.put(input, tensor.shape()));
      known.putAll(feeds);
      known.keySet().retainAll(compiler.compileTimeInputs(file.graph()));
    } catch (ProblemException e) {
      problems.addAll(e.problems());
    }
    Options options =
        new Options(
            Mode.INFER, DType.FLOAT32, shapes, known, Options.Wanted.NONE, Optional.empty());
    Compilation compilation = compiler.compile(file.graph(), options);
    problems.addAll(compilation.problems());
    return new Analysis(file.graph(), compilation.types(), compilation.insides(), problems);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
