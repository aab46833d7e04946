package gradboard.ui.dock;

import gradboard.graph.Problem;
import gradboard.ui.action.Actions;
import gradboard.ui.live.Editor;
import gradboard.ui.live.TrainingNews;
import gradboard.ui.look.Panels;
import gradboard.ui.outline.Outline;
import java.awt.BorderLayout;
import java.awt.Insets;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;

/** Below the canvas: the step bar, and behind tabs training, problems and the log. */
public final class Dock extends JPanel {
  private static final int PROBLEMS = 1;

  private final JTabbedPane tabs = Panels.named(new JTabbedPane(), "dockTabs", "Dock");
  private final JPanel trainingTab = new JPanel(new BorderLayout());
  private final RegionView regions = new RegionView();
  private final ProblemList problems;
  private final LogView log = new LogView();
  private final HistoryList history;
  private final Outline outline;
  private Editor editor;

  /** Made when it is first seen: the chart's library takes a while to load. */
  private LossChart chart;

  /**
   * @param goTo takes the id of a node to be shown
   */
  public Dock(Editor editor, Actions actions, Consumer<String> goTo) {
    super(new BorderLayout());
    this.editor = editor;
    problems = new ProblemList(goTo);
    history = new HistoryList(editor.document());
    outline = new Outline(editor);
    tabs.addTab("Training", trainingTab);
    tabs.addTab("Problems", problems);
    tabs.addTab("Log", log);
    tabs.addTab("History", history);
    tabs.addTab("Outline", outline);
    tabs.putClientProperty("JTabbedPane.tabAreaInsets", new Insets(0, 6, 0, 6));
    add(tabs, BorderLayout.CENTER);
    show(editor);
  }

  /** Loads what is slow to load, once the window is there. */
  public void complete() {
    if (chart == null) {
      chart = new LossChart();
      JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, chart, regions);
      split.setResizeWeight(0.7);
      split.setBorder(BorderFactory.createEmptyBorder());
      trainingTab.add(split);
      trainingTab.revalidate();
      chart.show(editor.trainingLog());
    }
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
    history.show(next.document());
    outline.show(next);
    refresh();
    refreshTraining();
  }

  /** Brings the list of all that was done to the front. */
  public void showHistory() {
    tabs.setSelectedComponent(history);
    history.focus();
  }

  /** Brings the graph in words to the front. */
  public void showOutline() {
    tabs.setSelectedComponent(outline);
    outline.focus();
  }

  /** Adds a sentence to the log. */
  public void say(String sentence) {
    log.add(sentence);
  }

  private void refreshTraining() {
    if (chart != null) {
      chart.show(editor.trainingLog());
    }
    regions.show(editor.trainingLog().regions());
  }

  private void refresh() {
    List<Problem> found = editor.problems();
    problems.show(found);
    tabs.setTitleAt(PROBLEMS, found.isEmpty() ? "Problems" : "Problems (" + found.size() + ")");
  }
}
