package gradboard.ui.inspector;

import java.util.Locale;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/**
 * Rows of a label and what it is about, beside each other. A label too long for its column has a
 * line of its own above, so that it is never cut.
 */
class Rows extends JPanel {
  /** Pixels that labels take at most, whatever the size of text: the panel grows less than that. */
  private static final int LABELS = 120;

  Rows() {
    super(
        new MigLayout(
            "insets 0, novisualpadding, wrap 2, fillx, gapy 4, hidemode 3",
            "[label, 50px::" + LABELS + "px]8[grow, 0::]"));
    setOpaque(false);
  }

  /** One more row. */
  final void row(JLabel label, JComponent content) {
    boolean fits = label.getPreferredSize().width <= LABELS;
    add(label, fits ? "aligny top, gaptop 4, wmin pref" : "span 2, gaptop 4, wmin 0");
    add(content, fits ? "growx, wmin 60" : "span 2, growx, wmin 60");
  }

  /**
   * A name of the file's as words: {@code weightDecay} is "Weight decay", {@code beta1} "Beta 1".
   */
  static String words(String name) {
    String apart =
        name.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
            .replaceAll("(?<=[A-Za-z])(?=\\d)", " ")
            .toLowerCase(Locale.ROOT);
    return apart.substring(0, 1).toUpperCase(Locale.ROOT) + apart.substring(1);
  }

  /** A tip that ends with how the file spells what it is about. */
  static String tip(String meaning, String name) {
    return meaning + "; in the file: " + name;
  }
}
