package gradboard.ui.live;

import gradboard.edit.Document;
import gradboard.edit.SetParameter;
import gradboard.edit.SetWeights;
import gradboard.edit.StartAnew;
import gradboard.graph.Problem;
import gradboard.tensor.Tensor;
import gradboard.ui.live.Editor.Activity;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The numbers of an open document's parameters: kept in files and read from them, written by hand,
 * started anew. Belongs to the event thread. While the document is busy, nothing of this is done.
 */
public final class Parameters {
  private final Editor editor;
  private final SessionWorker worker;
  private final Consumer<Activity> activity;
  private final Consumer<List<Problem>> trouble;

  /**
   * @param activity told what the editor does from now on
   * @param trouble told what is wrong with weights, each time some were kept or read
   */
  Parameters(
      Editor editor,
      SessionWorker worker,
      Consumer<Activity> activity,
      Consumer<List<Problem>> trouble) {
    this.editor = editor;
    this.worker = worker;
    this.activity = activity;
    this.trouble = trouble;
  }

  /** Writes them, trained as they are, to a .safetensors file that the document names. */
  public void save(Path to) {
    if (!editor.isBusy()) {
      activity.accept(Activity.RUNNING);
      worker.saveWeights(document().file(), editor.folder(), to, taker(to));
    }
  }

  /** Gives them the numbers in a .safetensors file, and shows what comes of it. */
  public void load(Path from) {
    if (!editor.isBusy()) {
      activity.accept(Activity.RUNNING);
      worker.readWeights(document().file(), editor.folder(), from, taker(from));
    }
  }

  private Consumer<SessionWorker.WeightsAnswer> taker(Path file) {
    return editor.answer(
        answer -> {
          activity.accept(Activity.IDLE);
          if (answer.done()) {
            document()
                .apply(
                    SetWeights.of(
                        file, document().path(), document().file().weights(), answer.numbers()));
          }
          editor.say(answer.sentence());
          trouble.accept(answer.problems());
        });
  }

  /**
   * Has one hold other numbers, and shows what comes of it.
   *
   * @param address {@code w} or {@code dense1/W}
   * @param numbers of its shape
   */
  public void set(String address, Tensor numbers) {
    if (!editor.isBusy()) {
      document().apply(new SetParameter(address, numbers));
    }
  }

  /** Forgets what was trained: all of them start as the file says. */
  public void startAnew() {
    if (!editor.isBusy()) {
      document().apply(new StartAnew());
      editor.say("Parameters start anew.");
    }
  }

  private Document document() {
    return editor.document();
  }
}
