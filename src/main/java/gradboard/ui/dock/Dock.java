package gradboard.ui.dock;

import gradboard.edit.Analysis;
import gradboard.edit.Document;
import gradboard.edit.Fixes.Fix;
import gradboard.edit.Mending;
import gradboard.graph.Problem;
import gradboard.io.GraphFile;
import gradboard.train.Metric;
import gradboard.ui.action.Actions;
import gradboard.ui.action.ToggleLogarithmicLossAction;
import gradboard.ui.examples.ExampleView;
import gradboard.ui.live.Editor;
import gradboard.ui.live.TrainingLog;
import gradboard.ui.live.TrainingNews;
import gradboard.ui.look.Panels;
import gradboard.ui.outline.Outline;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Insets;
import java.awt.Point;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;

/**
 * Below the canvas, behind tabs: training, problems, data, the log, what was done, and the graph in
 * words.
 */
public final class Dock extends JPanel {

  /** What it asks of the window around it. */
  public interface Ties extends Outline.Surroundings {
    /** Shows a node. */
    void goTo(String address);

    /**
     * Offers ways to mend what is wrong.
     *
     * @param address of the node that is in trouble
     * @param at where on the list of problems to offer them
     */
    void offer(String address, List<Fix> fixes, Component list, Point at);
  }

  private static final int PROBLEMS = 1;

  private final JTabbedPane tabs = Panels.named(new JTabbedPane(), "dockTabs", "Dock");
  private final JPanel trainingTab = new JPanel(new BorderLayout());
  private final RegionView regions = new RegionView();
  private final ProblemList problems;
  private final JPanel dataTab = new JPanel(new BorderLayout());
  private final LogView log = new LogView();
  private final JPanel historyTab = new JPanel(new BorderLayout());
  private final JPanel outlineTab = new JPanel(new BorderLayout());
  private final transient Actions actions;
  private final transient Ties ties;
  private Editor editor;
  private boolean logarithmic;

  /** What the first sight of the window does not need, and would have to wait for. */
  private transient Optional<Rest> rest = Optional.empty();

  private record Rest(
      TrainingCharts charts, ExampleView examples, HistoryList history, Outline outline) {
    void show(Editor editor) {
      examples.show(editor);
      history.show(editor.document());
      outline.show(editor);
    }
  }

  /**
   * @param actions whose keys are heard in the outline as on the canvas
   */
  public Dock(Editor editor, Actions actions, Ties ties) {
    super(new BorderLayout());
    this.actions = actions;
    this.ties = ties;
    this.editor = editor;
    problems = new ProblemList(ties);
    tabs.addTab("Training", trainingTab);
    tabs.addTab("Problems", problems);
    tabs.addTab("Data", dataTab);
    tabs.addTab("Log", log);
    tabs.addTab("History", historyTab);
    tabs.addTab("Outline", outlineTab);
    tabs.putClientProperty("JTabbedPane.tabAreaInsets", new Insets(0, 6, 0, 6));
    add(tabs, BorderLayout.CENTER);
    show(editor);
  }

  /** Loads what is slow to load, once the window is there. */
  public void complete() {
    completed();
  }

  private Rest completed() {
    if (rest.isEmpty()) {
      TrainingCharts charts = new TrainingCharts(scaleChoice());
      charts.setLogarithmic(logarithmic);
      JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, charts, regions);
      split.setResizeWeight(0.7);
      split.setBorder(BorderFactory.createEmptyBorder());
      Rest made =
          new Rest(
              charts,
              new ExampleView(editor),
              new HistoryList(editor.document()),
              new Outline(editor, ties, actions));
      trainingTab.add(split);
      dataTab.add(made.examples);
      historyTab.add(made.history);
      outlineTab.add(made.outline);
      revalidate();
      rest = Optional.of(made);
      refreshTraining();
    }
    return rest.get();
  }

  private JCheckBox scaleChoice() {
    JCheckBox box = new JCheckBox(actions.get(ToggleLogarithmicLossAction.class));
    box.setHideActionText(true);
    box.setText("Log scale");
    box.setOpaque(false);
    return Panels.named(box, "logarithmicLoss", "Logarithmic loss");
  }

  /** Gives every tenfold loss the same height in its chart, or every loss its own. */
  public void setLossLogarithmic(boolean wanted) {
    logarithmic = wanted;
    rest.ifPresent(made -> made.charts.setLogarithmic(wanted));
  }

  public boolean isLossLogarithmic() {
    return logarithmic;
  }

  private final transient Editor.Listener news =
      new Editor.Listener() {
        @Override
        public void analysed() {
          refresh();
        }

        @Override
        public void trained(TrainingNews latest) {
          refreshTraining();
        }

        @Override
        public void activityChanged() {
          if (editor.activity() == Editor.Activity.TRAINING) {
            tabs.setSelectedComponent(trainingTab);
          }
        }
      };

  /** Turns to another document. */
  public void show(Editor next) {
    editor.unlisten(news);
    editor = next;
    next.listen(news);
    rest.ifPresent(made -> made.show(next));
    refresh();
    refreshTraining();
  }

  /** Brings the examples to the front. */
  public void showData() {
    Rest made = completed();
    tabs.setSelectedComponent(dataTab);
    made.examples.focus();
  }

  /** Brings the list of all that was done to the front. */
  public void showHistory() {
    Rest made = completed();
    tabs.setSelectedComponent(historyTab);
    made.history.focus();
  }

  /** Brings the graph in words to the front. */
  public void showOutline() {
    Rest made = completed();
    tabs.setSelectedComponent(outlineTab);
    made.outline.focus();
  }

  /** Adds a sentence to the log. */
  public void say(String sentence) {
    log.add(sentence);
  }

  private void refreshTraining() {
    TrainingLog run = editor.trainingLog();
    rest.ifPresent(made -> made.charts.show(run.losses(), run.epochs(), shares()));
    regions.show(run.regions());
  }

  /** The metrics that lie between 0 and 1, by the names that they are reported under. */
  private Set<String> shares() {
    return editor.document().file().train().stream()
        .flatMap(spec -> spec.metrics().entrySet().stream())
        .filter(metric -> metric.getValue().kind().equals(Metric.ACCURACY.label()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private void refresh() {
    List<Problem> found = editor.problems();
    problems.show(found);
    askForFixes(editor, found);
    tabs.setTitleAt(PROBLEMS, Count.of(found).title());
  }

  private void askForFixes(Editor shown, List<Problem> found) {
    List<String> nodes =
        found.stream()
            .filter(Problem::isError)
            .flatMap(problem -> problem.node().stream())
            .toList();
    if (nodes.isEmpty()) {
      return;
    }
    Document document = shown.document();
    GraphFile file = document.file();
    Analysis analysis = shown.analysis();
    shown.ask(
        () -> Mending.of(file, document.vocabulary(), analysis, nodes),
        ways -> {
          if (shown == editor && document.file() == file && shown.problems().equals(found)) {
            problems.offer(ways);
          }
        });
  }
}
