package gradboard.ui.live;

import gradboard.edit.Document;
import gradboard.edit.History;
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
  private final UnsavedNumbers unsaved = new UnsavedNumbers();

  /**
   * @param activity told what the editor does from now on
   * @param trouble told what is wrong with the weights in use, each time some were kept or taken
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

  /** Whether closing the document would lose numbers that they were trained to, or were given. */
  public boolean areUnsaved() {
    return unsaved.areAny();
  }

  /** Follows an act of the person, or its undoing. */
  void follow(History.Step step) {
    unsaved.follow(step);
  }

  /** Hears how training goes. */
  void hear(TrainingNews news) {
    if (!news.losses().isEmpty()) {
      unsaved.trained();
    }
  }

  /** Writes them, trained as they are, to a .safetensors file that the document names. */
  public void save(Path to) {
    if (!editor.isBusy()) {
      write(to, () -> {}, refusal -> {});
    }
  }

  /**
   * As {@link #save(Path)}; what is under way is ended first.
   *
   * @param then run once they are in the file
   * @param refused told in a sentence why they are not
   */
  public void endAndSave(Path to, Runnable then, Consumer<String> refused) {
    if (!editor.isBusy()) {
      write(to, then, refused);
      return;
    }
    editor.listen(
        new Editor.Listener() {
          @Override
          public void activityChanged() {
            if (!editor.isBusy()) {
              editor.unlisten(this);
              write(to, then, refused);
            }
          }
        });
    editor.stop();
  }

  private void write(Path to, Runnable then, Consumer<String> refused) {
    activity.accept(Activity.RUNNING);
    UnsavedNumbers.State written = unsaved.now();
    worker.saveWeights(
        document().file(),
        editor.folder(),
        to,
        editor.answer(
            answer -> {
              take(answer, to);
              if (answer.done()) {
                unsaved.saved(written);
                then.run();
              } else {
                refused.accept(answer.sentence());
              }
            }));
  }

  /**
   * Gives them the numbers in a .safetensors file, and shows what comes of it.
   *
   * @param refused told in a sentence why none of them could be taken
   */
  public void load(Path from, Consumer<String> refused) {
    if (!editor.isBusy()) {
      activity.accept(Activity.RUNNING);
      worker.readWeights(
          document().file(),
          editor.folder(),
          from,
          editor.answer(
              answer -> {
                // A file that leaves some as they are leaves unsaved what was so.
                boolean kept = answer.whole() || !areUnsaved();
                take(answer, from);
                if (!answer.done()) {
                  refused.accept(answer.sentence());
                } else if (kept) {
                  unsaved.found();
                }
              }));
    }
  }

  private void take(SessionWorker.WeightsAnswer answer, Path file) {
    activity.accept(Activity.IDLE);
    if (answer.done()) {
      document()
          .apply(
              SetWeights.of(
                  file, document().path(), document().file().weights(), answer.numbers()));
      trouble.accept(answer.problems());
    }
    editor.say(answer.sentence());
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
