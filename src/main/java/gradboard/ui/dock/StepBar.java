package gradboard.ui.dock;

import gradboard.data.Example;
import gradboard.runtime.Digest;
import gradboard.trace.Pass;
import gradboard.ui.action.Actions;
import gradboard.ui.action.EditorAction;
import gradboard.ui.action.EditorAction.Scope;
import gradboard.ui.action.KeyBindings;
import gradboard.ui.action.PlayAction;
import gradboard.ui.action.StepAction;
import gradboard.ui.action.StepBackAction;
import gradboard.ui.live.Editor;
import gradboard.ui.live.Progress;
import gradboard.ui.live.TrainingLog;
import gradboard.ui.live.TrainingNews;
import gradboard.ui.look.Look;
import gradboard.ui.look.Panels;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;

/** Steps through the pass: buttons, the timeline, and in words what the present moment does. */
public final class StepBar extends JPanel {
  private static final int PARTS = 1_000;

  /** A run that takes no longer leaves the timeline as it is. */
  private static final int PATIENCE_MILLIS = 300;

  private final Timeline timeline;
  private final JLabel words = Panels.named(new TwoLines(), "stepWords", "What is happening");
  private final JProgressBar progress =
      Panels.named(new JProgressBar(0, PARTS), "progress", "Progress");
  private final Timer patience = new Timer(PATIENCE_MILLIS, event -> showRunning());
  private Editor editor;

  public StepBar(Editor editor, Actions actions) {
    super(
        new MigLayout(
            "insets 2 10 2 10, gap 4", "[][][]8[grow 30, 120:140:]12[grow 70, 100:100:]", "[]"));
    this.editor = editor;
    timeline = new Timeline(editor, progress);
    add(button(actions.get(StepBackAction.class)));
    add(button(actions.get(StepAction.class)));
    add(button(actions.get(PlayAction.class)));
    KeyBindings.bind(timeline, actions, Scope.STEPS);
    add(timeline, "growx");
    add(words, "growx, wmin 100");
    patience.setRepeats(false);
    progress.setStringPainted(true);
    progress.setVisible(false);
    show(editor);
  }

  private static JButton button(EditorAction action) {
    JButton button = new JButton(action);
    button.setHideActionText(true);
    button.setFocusable(false);
    button.putClientProperty("JButton.buttonType", "toolBarButton");
    return Panels.named(button, "bar" + action.getClass().getSimpleName(), action.name());
  }

  private final transient Editor.Listener news =
      new Editor.Listener() {
        @Override
        public void numbersChanged() {
          refresh();
        }

        @Override
        public void activityChanged() {
          refresh();
        }

        @Override
        public void analysed() {
          refresh();
        }

        @Override
        public void trained(TrainingNews latest) {
          refresh();
        }
      };

  /** Turns to another document. */
  public void show(Editor next) {
    editor.unlisten(news);
    editor = next;
    timeline.show(next);
    progress.setVisible(false);
    next.listen(news);
    refresh();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    if (editor != null) {
      refresh();
    }
  }

  private void refresh() {
    timeline.repaint();
    showProgress();
    words.setText(words());
    words.setToolTipText(words.getText());
    boolean backward = editor.moment().filter(moment -> !moment.isForward()).isPresent();
    words.setForeground(
        editor.moment().isEmpty()
            ? Look.theme().inks().primary()
            : backward
                ? Look.theme().accents().backwardText()
                : Look.theme().accents().forwardText());
  }

  private void showProgress() {
    switch (editor.activity()) {
      case TRAINING -> {
        patience.stop();
        Optional<Progress> far = editor.trainingLog().progress();
        progress.setIndeterminate(far.isEmpty());
        progress.setValue((int) (PARTS * far.map(Progress::share).orElse(0.0)));
        progress.setString(far.map(ProgressWords::of).orElse(""));
        progress.setToolTipText(progress.getString());
        progress.setVisible(true);
      }
      case RUNNING -> patience.start();
      case IDLE, PLAYING -> {
        patience.stop();
        progress.setVisible(false);
      }
    }
  }

  private void showRunning() {
    progress.setIndeterminate(true);
    progress.setString("");
    progress.setToolTipText(null);
    progress.setVisible(editor.activity() == Editor.Activity.RUNNING);
  }

  private String words() {
    return switch (editor.activity()) {
      case TRAINING -> training(editor.trainingLog());
      case RUNNING -> "Working out the numbers …";
      case IDLE, PLAYING -> editor.moment().map(this::moment).orElseGet(this::atRest);
    };
  }

  private static String training(TrainingLog log) {
    Optional<TrainingNews.Epoch> epoch = log.lastEpoch();
    if (log.isRunningAway()) {
      String loss = epoch.map(e -> figure("loss", e)).orElse("the loss");
      return "Training: " + loss + " is far beyond its start; try a lower learning rate.";
    }
    return "Training: " + epoch.map(StepBar::figures).orElse("step " + log.steps());
  }

  private static String figures(TrainingNews.Epoch epoch) {
    return epoch.training().keySet().stream()
        .map(name -> figure(name, epoch))
        .collect(Collectors.joining(", "));
  }

  private static String figure(String name, TrainingNews.Epoch epoch) {
    String text = name + " " + Look.numbers().write(epoch.training().get(name));
    return epoch.validation().containsKey(name)
        ? text + " (validation " + Look.numbers().write(epoch.validation().get(name)) + ")"
        : text;
  }

  private String moment(Pass.Moment moment) {
    Optional<Digest> number =
        moment.isForward()
            ? editor.numbers().value(moment.node())
            : editor.numbers().gradient(moment.node());
    return MomentWords.of(editor, moment) + is(number) + ".";
  }

  private static String is(Optional<Digest> digest) {
    return digest
        .flatMap(Digest::whole)
        .filter(tensor -> tensor.size() <= 4)
        .map(t -> ": " + (t.size() == 1 ? Look.numbers().write(t.at(0)) : Look.numbers().write(t)))
        .orElse("");
  }

  private String atRest() {
    Count wrong = Count.of(editor.problems());
    if (wrong.errors() > 0) {
      return wrong.sentence();
    }
    if (editor.pass().isEmpty()) {
      return "Press Run to work out all numbers, or Step to watch them come.";
    }
    if (!editor.outdated().isEmpty()) {
      return "The graph was edited: grey numbers are those from before. Press Run.";
    }
    Pass pass = editor.pass().orElseThrow();
    Optional<Example> only = editor.examples().shown();
    String of = only.map(example -> " of " + example).orElse("");
    return pass.snapshot().loss().isPresent()
        ? "Loss"
            + of
            + (only.isPresent() ? ": " : " ")
            + Look.numbers().write(pass.snapshot().loss().getAsDouble())
        : "All values" + of + " are worked out.";
  }
}
