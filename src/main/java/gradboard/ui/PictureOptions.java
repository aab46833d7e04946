package gradboard.ui;

import gradboard.draw.GraphPicture.Format;
import gradboard.ui.look.Panels;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;

/** How a picture is to be: its scale, and whether it shows numbers. */
final class PictureOptions extends JPanel {
  /** Sharp on most of today's screens. */
  private static final double SCALE = 2;

  private static final double LEAST = 0.01;

  private final JSpinner scale =
      new JSpinner(new SpinnerNumberModel(Double.valueOf(SCALE), LEAST, null, 0.5));
  private final JCheckBox values = new JCheckBox("With values");

  /**
   * @param hasRun whether there are numbers to show
   */
  PictureOptions(boolean hasRun) {
    super(new MigLayout("insets 0 12 0 0, wrap 2", "[][grow, 70::]"));
    scale.setEditor(new JSpinner.NumberEditor(scale, "0.##"));
    Panels.named(scale, "pictureScale", "Scale");
    Panels.named(values, "pictureValues", "With values");
    JLabel label = new JLabel("Scale");
    label.setLabelFor(scale);
    label.setDisplayedMnemonic('S');
    scale.setToolTipText("Pixels of the picture for each pixel at 100 %.");
    values.setMnemonic('V');
    values.setSelected(hasRun);
    values.setEnabled(hasRun);
    values.setToolTipText(
        hasRun ? "Values and gradients as the canvas shows them." : "Run the graph first.");
    add(label);
    add(scale, "growx");
    add(values, "span");
  }

  /** SVG has no pixels to scale. */
  void show(Format format) {
    scale.setEnabled(format == Format.PNG);
  }

  double scale() {
    return ((Number) scale.getValue()).doubleValue();
  }

  boolean isWithValues() {
    return values.isSelected();
  }
}
