package gradboard.ui.dock;

import com.formdev.flatlaf.util.UIScale;
import gradboard.data.Dataset;
import gradboard.draw.Fonts;
import gradboard.draw.Fonts.Role;
import gradboard.draw.Series;
import gradboard.draw.TextRun;
import gradboard.draw.Theme;
import gradboard.tensor.Tensor;
import gradboard.ui.live.Regions;
import gradboard.ui.look.Look;
import gradboard.ui.look.Panels;
import gradboard.ui.look.Picture;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The plane of two features: the examples as dots, and behind them how the graph decides. */
final class RegionView extends Picture {
  private static final double DOT = 6;
  private static final int MARGIN = 8;
  private static final String HINT =
      "With data of two features and classes, the regions form here while training.";
  private static final int HINT_LINES = 6;

  private Optional<Regions> regions = Optional.empty();

  RegionView() {
    Panels.named(this, "regions", "How the plane is decided");
    setPreferredSize(UIScale.scale(new Dimension(240, 200)));
    setToolTipText(HINT);
  }

  void show(Optional<Regions> next) {
    regions = next;
    setToolTipText(next.isPresent() ? null : HINT);
    getAccessibleContext()
        .setAccessibleDescription(
            next.map(r -> r.classes().size() + " classes of " + r.examples().size() + " examples")
                .orElse("nothing yet"));
    repaint();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    regions.ifPresentOrElse(r -> paint(g, r), () -> paintHint(g));
    g.dispose();
  }

  private void paintHint(Graphics2D g) {
    Theme theme = Look.theme();
    Fonts fonts = theme.fonts();
    // As wide as the lines were measured.
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setFont(fonts.face(Role.SMALL));
    g.setColor(theme.inks().secondary());
    double line = 1.3 * fonts.height(Role.SMALL);
    List<TextRun> lines = fonts.lines(Role.SMALL, HINT, getWidth() - 2.0 * MARGIN, HINT_LINES);
    if (!isWhole(lines) || lines.size() * line > getHeight()) {
      // The tool tip has it.
      return;
    }
    double y = (getHeight() - lines.size() * line) / 2 + fonts.ascent(Role.SMALL);
    for (TextRun text : lines) {
      g.drawString(text.text(), (float) ((getWidth() - text.width()) / 2), (float) y);
      y += line;
    }
  }

  /** Whether the sentence has all its words, none of them broken. */
  private static boolean isWhole(List<TextRun> lines) {
    return lines.stream().map(TextRun::text).collect(Collectors.joining(" ")).equals(HINT);
  }

  private void paint(Graphics2D g, Regions shown) {
    int edge = Math.max(1, Math.min(getWidth(), getHeight()) - 2 * MARGIN);
    int left = (getWidth() - edge) / 2;
    int top = (getHeight() - edge) / 2;
    g.drawImage(picture(shown), left, top, edge, edge, null);
    Theme theme = Look.theme();
    Dataset examples = shown.examples();
    Tensor features = examples.features();
    Regions.Frame frame = shown.frame();
    for (int row = 0; row < examples.size(); row++) {
      double x = (features.at(2 * row) - frame.left()) / (frame.right() - frame.left());
      double y = (frame.top() - features.at(2 * row + 1)) / (frame.top() - frame.bottom());
      int label = (int) examples.label().orElseThrow().values().at(row);
      dot(g, theme, left + x * edge, top + y * edge, label);
    }
  }

  private static void dot(Graphics2D g, Theme theme, double x, double y, int label) {
    g.setColor(theme.surfaces().card());
    g.fillOval(round(x - DOT / 2 - 1), round(y - DOT / 2 - 1), round(DOT + 2), round(DOT + 2));
    g.setColor(Series.of(theme, label));
    g.fillOval(round(x - DOT / 2), round(y - DOT / 2), round(DOT), round(DOT));
  }

  private static int round(double x) {
    return (int) Math.round(x);
  }

  private static BufferedImage picture(Regions shown) {
    BufferedImage picture =
        new BufferedImage(shown.columns(), shown.rows(), BufferedImage.TYPE_INT_RGB);
    Theme theme = Look.theme();
    int[] chosen = shown.chosen();
    float[] certainty = shown.certainty();
    for (int i = 0; i < chosen.length; i++) {
      picture.setRGB(
          i % shown.columns(),
          i / shown.columns(),
          Series.region(theme, chosen[i], certainty[i]).getRGB());
    }
    return picture;
  }
}
