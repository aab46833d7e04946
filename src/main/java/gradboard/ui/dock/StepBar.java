package gradboard.ui.dock;

import gradboard.data.Example;
import gradboard.graph.Problem;
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
import gradboard.ui.live.TrainingLog;
import gradboard.ui.live.TrainingNews;
import gradboard.ui.look.Look;
import gradboard.ui.look.Panels;
import java.util.Map;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import net.miginfocom.swing.MigLayout;

/** Steps through the pass: buttons, the timeline, and in words what the present moment does. */
public final class StepBar extends JPanel {
  private final Timeline timeline;
  private final JLabel words = Panels.named(new JLabel(" "), "stepWords", "What is happening");
  private final JProgressBar busy = new JProgressBar();
  private Editor editor;

  public StepBar(Editor editor, Actions actions) {
    super(new MigLayout("insets 4 10 4 10, gap 4", "[][][]8[grow 40, 120::]12[grow 60]8[]", "[]"));
    this.editor = editor;
    timeline = new Timeline(editor);
    add(button(actions.get(StepBackAction.class)));
    add(button(actions.get(StepAction.class)));
    add(button(actions.get(PlayAction.class)));
    KeyBindings.bind(timeline, actions, Scope.STEPS);
    add(timeline, "growx");
    add(words, "growx, wmin 100");
    busy.setIndeterminate(true);
    busy.setVisible(false);
    add(busy, "w 90!, hidemode 3");
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
    busy.setVisible(editor.isBusy());
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

  private String words() {
    return switch (editor.activity()) {
      case TRAINING -> training(editor.trainingLog());
      case RUNNING -> "Working out the numbers …";
      case IDLE, PLAYING -> editor.moment().map(this::moment).orElseGet(this::atRest);
    };
  }

  private static String training(TrainingLog log) {
    StringBuilder text = new StringBuilder("Training: step ").append(log.steps());
    log.lastEpoch()
        .ifPresent(
            epoch -> {
              text.append(", epoch ").append(epoch.number());
              figures(text, "", epoch.training());
              figures(text, "validation ", epoch.validation());
            });
    return text.toString();
  }

  private static void figures(StringBuilder text, String prefix, Map<String, Double> figures) {
    figures.forEach(
        (name, value) ->
            text.append(", ")
                .append(prefix)
                .append(name)
                .append(' ')
                .append(Look.numbers().write(value)));
  }

  private String moment(Pass.Moment moment) {
    String node = moment.node();
    if (moment.isForward()) {
      return node + " works out its value" + is(editor.numbers().value(node)) + ".";
    }
    return node + " receives its gradient" + is(editor.numbers().gradient(node)) + ".";
  }

  private static String is(Optional<Digest> digest) {
    return digest
        .flatMap(Digest::whole)
        .filter(tensor -> tensor.size() <= 4)
        .map(t -> ": " + (t.size() == 1 ? Look.numbers().write(t.at(0)) : Look.numbers().write(t)))
        .orElse("");
  }

  private String atRest() {
    long errors = editor.problems().stream().filter(Problem::isError).count();
    if (errors > 0) {
      return errors == 1 ? "One problem to mend first." : errors + " problems to mend first.";
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
