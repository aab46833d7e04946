package gradboard.ui.inspector;

import gradboard.ui.look.Panels;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;

/**
 * Rows of a label and a control. What is typed is taken on Enter and when the field is left; what
 * does not fit stays, is said below its field and not taken.
 */
final class Form extends Rows {

  /**
   * A field for text.
   *
   * @param name said beside it
   * @param tip what it means
   * @param text what stands in it
   * @param placeholder shown while it is empty
   * @param taker takes what was typed, or says why it does not fit
   * @return what is typed into it
   */
  Typing field(
      String name,
      String tip,
      String text,
      String placeholder,
      Function<String, Optional<String>> taker) {
    return field(name, tip, text, placeholder, taker, Optional.empty());
  }

  /**
   * As {@link #field(String, String, String, String, Function)}.
   *
   * @param beside a button that stands behind the field, if there is one
   */
  Typing field(
      String name,
      String tip,
      String text,
      String placeholder,
      Function<String, Optional<String>> taker,
      Optional<JButton> beside) {
    JTextField field = new JTextField(text);
    field.setCaretPosition(0);
    field.putClientProperty("JTextField.placeholderText", placeholder);
    row(name, tip, field, beside);
    Objection objection = new Objection();
    add(objection, "skip 1, growx, wmin 0");
    return Typing.into(field, taker, trouble -> objection.show(field, trouble));
  }

  /** A list of words to choose from. */
  void choice(String name, String tip, List<String> words, String chosen, Consumer<String> taker) {
    JComboBox<String> box = new JComboBox<>(words.toArray(String[]::new));
    box.setMaximumRowCount(16);
    box.setSelectedItem(chosen);
    box.addActionListener(event -> taker.accept((String) box.getSelectedItem()));
    row(name, tip, box);
  }

  /** Something that is or is not. */
  void tick(String name, String tip, boolean ticked, Consumer<Boolean> taker) {
    JCheckBox box = new JCheckBox();
    box.setSelected(ticked);
    box.addActionListener(event -> taker.accept(box.isSelected()));
    row(name, tip, box);
  }

  private void row(String name, String tip, JComponent control) {
    row(name, tip, control, Optional.empty());
  }

  private void row(String name, String tip, JComponent control, Optional<JButton> beside) {
    JLabel label = new JLabel(name);
    label.setToolTipText(Panels.tip(tip));
    label.setLabelFor(control);
    control.setToolTipText(Panels.tip(tip));
    Panels.named(control, name, name);
    control.getAccessibleContext().setAccessibleDescription(tip);
    row(label, beside.map(button -> together(control, button)).orElse(control));
  }

  private static JComponent together(JComponent control, JButton button) {
    JPanel both =
        new JPanel(new MigLayout("insets 0, novisualpadding, fillx, gapx 4", "[grow, 0::][]"));
    both.setOpaque(false);
    both.add(control, "growx, width 40:80:");
    both.add(button);
    return both;
  }
}
