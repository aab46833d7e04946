package gradboard.ui.inspector;

import gradboard.draw.Theme;
import gradboard.ui.live.Threads;
import gradboard.ui.look.Look;
import gradboard.ui.look.Picture;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.SwingUtilities;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * A formula set by JLaTeXMath. Its fonts take half a second to load and a formula some milliseconds
 * to set, so a thread of its own does both; all views share it.
 */
final class FormulaView extends Picture {
  private static final ExecutorService SETTER = Threads.single("formulas");

  private final AtomicReference<String> wanted = new AtomicReference<>("");
  private Optional<TeXIcon> icon = Optional.empty();

  FormulaView() {
    setAlignmentX(LEFT_ALIGNMENT);
  }

  /** Shows a formula as soon as it is set. */
  void show(String latex) {
    if (latex.equals(wanted.getAndSet(latex))) {
      return;
    }
    getAccessibleContext().setAccessibleName(latex);
    Theme theme = Look.theme();
    SETTER.execute(
        () -> {
          if (latex.equals(wanted.get())) {
            TeXIcon set = set(latex, theme);
            SwingUtilities.invokeLater(() -> take(latex, set));
          }
        });
  }

  private static TeXIcon set(String latex, Theme theme) {
    float size = (float) theme.fonts().base() * 1.25f;
    TeXIcon set;
    try {
      set = new TeXFormula(latex).createTeXIcon(TeXConstants.STYLE_DISPLAY, size);
    } catch (ParseException e) {
      // A formula that cannot be set is shown as it is written.
      set =
          new TeXFormula("\\text{" + latex.replaceAll("[\\\\{}$&#^_%~]", " ") + "}")
              .createTeXIcon(TeXConstants.STYLE_TEXT, size);
    }
    set.setForeground(theme.inks().primary());
    return set;
  }

  private void take(String latex, TeXIcon set) {
    if (latex.equals(wanted.get())) {
      icon = Optional.of(set);
      setPreferredSize(new Dimension(set.getIconWidth(), set.getIconHeight() + 4));
      revalidate();
      repaint();
    }
  }

  @Override
  public void updateUI() {
    // In another theme's ink.
    if (wanted != null) {
      String again = wanted.getAndSet("");
      if (!again.isEmpty()) {
        show(again);
      }
    }
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    icon.ifPresent(
        set -> {
          // Wider than the panel: smaller rather than cut.
          double fit = Math.min(1, getWidth() / (double) Math.max(1, set.getIconWidth()));
          g.scale(fit, fit);
          set.paintIcon(this, g, 0, 2);
        });
    g.dispose();
  }
}
