package gradboard.ui;

import gradboard.ui.canvas.Camera;
import gradboard.ui.canvas.GraphCanvas;
import gradboard.ui.canvas.Sight;
import gradboard.ui.dock.StepBar;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Frame;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/**
 * Shows the canvas and the step bar alone, at large type, for those who look from afar. The two are
 * lent by their usual places and given back.
 */
final class Presentation {
  private static final double LARGE = 1.5;

  private final EditorFrame frame;
  private final DocumentTabs tabs;
  private final StepBar stepBar;
  private final Folds folds;
  private final WindowLook look;
  private final JPanel stage = new JPanel(new BorderLayout());
  private final List<Component> hidden = new ArrayList<>();
  private final Map<GraphCanvas, Seen> views = new HashMap<>();
  private int stateBefore;
  private boolean on;

  Presentation(
      EditorFrame frame, DocumentTabs tabs, StepBar stepBar, Folds folds, WindowLook look) {
    this.frame = frame;
    this.tabs = tabs;
    this.stepBar = stepBar;
    this.folds = folds;
    this.look = look;
    // The system may take its time to give the window its size.
    stage.addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            if (on) {
              see();
            }
          }
        });
  }

  /** What was seen of a graph before. */
  private record Seen(Camera camera, Rectangle2D box) {}

  boolean isOn() {
    return on;
  }

  void set(boolean wanted) {
    if (wanted == on) {
      return;
    }
    on = wanted;
    if (on) {
      enter();
    } else {
      leave();
    }
    look.enlarge(on ? LARGE : 1);
    frame.validate();
    frame.repaint();
    SwingUtilities.invokeLater(this::see);
    frame.canvas().control().requestFocusInWindow();
  }

  private void see() {
    if (on) {
      GraphCanvas canvas = frame.canvas();
      Optional.ofNullable(views.get(canvas))
          .ifPresentOrElse(
              seen -> canvas.sight().frameReadably(seen.box), canvas.sight()::frameAll);
    } else {
      views.forEach((canvas, seen) -> canvas.sight().restore(seen.camera));
      views.clear();
    }
  }

  private void enter() {
    stateBefore = frame.getExtendedState();
    frame
        .documents()
        .all()
        .forEach(
            open -> {
              Sight sight = open.canvas().sight();
              views.put(open.canvas(), new Seen(sight.camera(), sight.box()));
            });
    for (Component part : frame.getContentPane().getComponents()) {
      part.setVisible(false);
      hidden.add(part);
    }
    frame.getJMenuBar().setVisible(false);
    tabs.setStripVisible(false);
    folds.lendMiddle();
    stage.add(tabs, BorderLayout.CENTER);
    stage.add(stepBar, BorderLayout.SOUTH);
    frame.getContentPane().remove(folds.content());
    frame.getContentPane().add(stage, BorderLayout.CENTER);
    frame.setExtendedState(Frame.MAXIMIZED_BOTH);
  }

  private void leave() {
    frame.getContentPane().remove(stage);
    frame.getContentPane().add(folds.content(), BorderLayout.CENTER);
    folds.takeBack(tabs, stepBar);
    hidden.forEach(part -> part.setVisible(true));
    hidden.clear();
    frame.getJMenuBar().setVisible(true);
    tabs.setStripVisible(true);
    frame.setExtendedState(stateBefore);
  }
}
