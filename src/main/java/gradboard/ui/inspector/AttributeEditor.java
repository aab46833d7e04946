package gradboard.ui.inspector;

import gradboard.op.Attribute;
import gradboard.ui.look.Panels;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;

/**
 * Edits one attribute: a tick for flags, a list for words, else a field that takes what the file
 * takes. What does not fit is said below and not taken; an empty field stands for the default.
 */
final class AttributeEditor extends JPanel {
  private final transient Attribute attribute;
  private final transient AttributeText text;
  private final transient Consumer<Optional<Object>> taker;
  private final JComponent editor;
  private final Objection objection = new Objection();

  /**
   * @param value as written in the file, if it is
   * @param taker takes what was entered; empty for the default
   */
  AttributeEditor(Attribute attribute, Optional<Object> value, Consumer<Optional<Object>> taker) {
    super(new MigLayout("insets 0, novisualpadding, wrap 1, fillx, gapy 2"));
    this.attribute = attribute;
    text = new AttributeText(attribute);
    this.taker = taker;
    setOpaque(false);
    editor =
        switch (attribute.form()) {
          case FLAG -> flag(value);
          default -> attribute.choices().isEmpty() ? field(value) : choice(value);
        };
    editor.setToolTipText(Panels.tip(attribute.description()));
    Panels.named(editor, "attribute " + attribute.name(), attribute.name());
    add(editor, "growx, wmin 60");
    add(objection, "growx, wmin 60, hidemode 3");
  }

  /** Whether it can be edited, or is only to be read: in layers of the catalogue. */
  void setChangeable(boolean changeable) {
    if (editor instanceof JTextField field) {
      field.setEditable(changeable);
    } else {
      editor.setEnabled(changeable);
    }
  }

  private JComponent flag(Optional<Object> value) {
    JCheckBox box = new JCheckBox();
    Object shown = value.or(attribute::fallback).orElse(0L);
    box.setSelected(shown.equals(true) || shown instanceof Number n && n.longValue() != 0);
    box.addActionListener(event -> taker.accept(Optional.of(box.isSelected() ? 1L : 0L)));
    return box;
  }

  private JComponent choice(Optional<Object> value) {
    JComboBox<String> box = new JComboBox<>(attribute.choices().toArray(String[]::new));
    box.setMaximumRowCount(16);
    box.setSelectedItem(value.or(attribute::fallback).map(String::valueOf).orElse(null));
    box.addActionListener(
        event ->
            Optional.ofNullable(box.getSelectedItem())
                .ifPresent(word -> taker.accept(Optional.of(word))));
    return box;
  }

  private JComponent field(Optional<Object> value) {
    JTextField field = new JTextField(value.map(text::write).orElse(""));
    field.setCaretPosition(0);
    field.putClientProperty(
        "JTextField.placeholderText", attribute.fallback().map(text::write).orElse("not set"));
    Typing.into(field, this::enter, trouble -> objection.show(field, trouble));
    return field;
  }

  private Optional<String> enter(String typed) {
    Optional<String> trouble = text.objection(typed);
    if (trouble.isEmpty()) {
      taker.accept(text.read(typed));
    }
    return trouble;
  }
}
