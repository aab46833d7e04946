package gradboard.ui.dock;

import com.formdev.flatlaf.util.UIScale;
import gradboard.draw.Theme;
import gradboard.trace.Pass;
import gradboard.ui.live.Editor;
import gradboard.ui.look.FocusEdge;
import gradboard.ui.look.Look;
import gradboard.ui.look.Panels;
import gradboard.ui.look.Picture;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.JProgressBar;
import javax.swing.ToolTipManager;

/**
 * The moments of a pass in a row, forward ones and then backward ones, those shown so far filled.
 * Click or drag to go to one; → and ← step. While there are none to go to, since the numbers are
 * being worked out, progress is shown in their place.
 */
final class Timeline extends Picture {
  private static final int HEIGHT = 22;
  private static final int BAR = 8;
  private static final double GAP_FROM = 6;

  /** How far the present moment stands out above and below. */
  private static final int GROWN = 4;

  private final JProgressBar progress;
  private Editor editor;

  /**
   * @param progress made visible while it is to take the place of the moments
   */
  Timeline(Editor editor, JProgressBar progress) {
    this.editor = editor;
    this.progress = progress;
    setLayout(new BorderLayout());
    add(progress);
    setFocusable(true);
    FocusEdge.round(this, this);
    Panels.named(this, "timeline", "Steps of the pass");
    ToolTipManager.sharedInstance().registerComponent(this);
    MouseAdapter mouse =
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent event) {
            requestFocusInWindow();
            goTo(event.getX());
          }

          @Override
          public void mouseDragged(MouseEvent event) {
            goTo(event.getX());
          }
        };
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
    addKeyListener(
        new KeyAdapter() {
          @Override
          public void keyPressed(KeyEvent event) {
            switch (event.getKeyCode()) {
              case KeyEvent.VK_RIGHT -> Timeline.this.editor.step();
              case KeyEvent.VK_LEFT -> Timeline.this.editor.stepBack();
              default -> {
                // Not a key of the timeline.
              }
            }
          }
        });
  }

  @Override
  public Dimension getPreferredSize() {
    return UIScale.scale(new Dimension(200, HEIGHT));
  }

  void show(Editor next) {
    editor = next;
    repaint();
  }

  private List<Pass.Moment> moments() {
    return editor.moments();
  }

  private void goTo(int x) {
    if (!moments().isEmpty()) {
      editor.goTo(1 + (int) ((double) x / Math.max(1, getWidth()) * moments().size()));
    }
  }

  @Override
  public String getToolTipText(MouseEvent event) {
    if (moments().isEmpty()) {
      return null;
    }
    int index = (int) ((double) event.getX() / Math.max(1, getWidth()) * moments().size());
    Pass.Moment moment = moments().get(Math.max(0, Math.min(moments().size() - 1, index)));
    return MomentWords.of(editor, moment);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    if (progress.isVisible()) {
      return;
    }
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Theme theme = Look.theme();
    int high = UIScale.scale(BAR);
    int top = (getHeight() - high) / 2;
    List<Pass.Moment> moments = moments();
    if (moments.isEmpty()) {
      g.setColor(theme.surfaces().grid());
      g.fillRoundRect(0, top, getWidth(), high, high, high);
    }
    int position = editor.position();
    double width = (double) getWidth() / Math.max(1, moments.size());
    int gap = width >= GAP_FROM ? 2 : 0;
    for (int i = 0; i < moments.size(); i = after(i, width)) {
      bar(g, i, width, gap, color(theme, moments.get(i), i < position), 0);
    }
    if (position > 0 && editor.moment().isPresent()) {
      bar(
          g,
          position - 1,
          width,
          gap,
          color(theme, moments.get(position - 1), true),
          UIScale.scale(GROWN));
    }
    g.dispose();
  }

  /** The next moment that begins at another pixel: a long pass has more moments than pixels. */
  private static int after(int moment, double width) {
    return Math.max(moment + 1, (int) Math.ceil((Math.round(moment * width) + 0.5) / width));
  }

  private void bar(Graphics2D g, int moment, double width, int gap, Color color, int grow) {
    int left = (int) Math.round(moment * width);
    int right = (int) Math.round((moment + 1) * width);
    int high = UIScale.scale(BAR);
    int top = (getHeight() - high) / 2;
    g.setColor(color);
    g.fillRoundRect(left, top - grow, Math.max(1, right - left - gap), high + 2 * grow, 4, 4);
  }

  private static Color color(Theme theme, Pass.Moment moment, boolean shown) {
    if (!shown) {
      return theme.surfaces().border();
    }
    return moment.isForward() ? theme.accents().forward() : theme.accents().backward();
  }
}
