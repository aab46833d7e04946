package gradboard.ui.inspector;

import gradboard.ui.look.Look;
import gradboard.ui.look.Panels;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextField;

/**
 * Rows of a label and a control. What is typed is taken on Enter and when the field is left; what
 * does not fit is said below its field and not taken.
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
   */
  void field(
      String name,
      String tip,
      String text,
      String placeholder,
      Function<String, Optional<String>> taker) {
    JTextField field = new JTextField(text);
    field.setCaretPosition(0);
    field.putClientProperty("JTextField.placeholderText", placeholder);
    row(name, tip, field);
    JLabel objection = new JLabel();
    objection.setForeground(Look.theme().states().problemText());
    objection.putClientProperty("FlatLaf.styleClass", "small");
    objection.setVisible(false);
    add(objection, "skip 1, growx, wmin 0");
    Typing.into(
        field,
        typed -> {
          Optional<String> trouble = typed.equals(text) ? Optional.empty() : taker.apply(typed);
          field.putClientProperty("JComponent.outline", trouble.map(why -> "error").orElse(null));
          objection.setText(trouble.orElse(""));
          objection.setToolTipText(trouble.orElse(null));
          objection.setVisible(trouble.isPresent());
          revalidate();
        });
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
    JLabel label = new JLabel(name);
    label.setToolTipText(tip);
    label.setLabelFor(control);
    control.setToolTipText(tip);
    Panels.named(control, name, name);
    control.getAccessibleContext().setAccessibleDescription(tip);
    row(label, control);
  }
}
