package gradboard.ui.inspector;

import gradboard.op.Attribute;
import gradboard.ui.look.Look;
import gradboard.ui.look.Panels;
import java.awt.Component;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.ListCellRenderer;
import net.miginfocom.swing.MigLayout;

/**
 * Edits one attribute: a tick for flags, a list for words, else a field that takes what the file
 * takes. What does not fit is said below and not taken; an empty field stands for the default.
 */
final class AttributeEditor extends JPanel {
  /** The item that stands for none of the choices. */
  private static final String LEFT_OUT = "";

  private final transient Attribute attribute;
  private final String leftOut;
  private final transient AttributeText text;
  private final transient Consumer<Optional<Object>> taker;
  private final JComponent editor;
  private final Objection objection = new Objection();

  /**
   * @param value as written in the file, if it is
   * @param leftOut what holds where it is left out and has no default that is always the same
   * @param taker takes what was entered; empty for the default
   */
  AttributeEditor(
      Attribute attribute,
      Optional<Object> value,
      String leftOut,
      Consumer<Optional<Object>> taker) {
    super(new MigLayout("insets 0, novisualpadding, wrap 1, fillx, gapy 2"));
    this.attribute = attribute;
    text = new AttributeText(attribute);
    this.leftOut = leftOut;
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
    JComboBox<String> box = new JComboBox<>();
    if (attribute.fallback().isEmpty()) {
      box.addItem(LEFT_OUT);
    }
    attribute.choices().forEach(box::addItem);
    box.setMaximumRowCount(16);
    box.setSelectedItem(value.or(attribute::fallback).map(String::valueOf).orElse(LEFT_OUT));
    ListCellRenderer<? super String> plain = box.getRenderer();
    box.setRenderer(
        (list, word, index, selected, focus) -> {
          boolean out = LEFT_OUT.equals(word);
          Component row =
              plain.getListCellRendererComponent(
                  list, out ? leftOut : word, index, selected, focus);
          if (out && !selected) {
            row.setForeground(Look.theme().inks().secondary());
          }
          return row;
        });
    box.addActionListener(
        event ->
            taker.accept(
                Optional.ofNullable(box.getSelectedItem()).filter(word -> !word.equals(LEFT_OUT))));
    return box;
  }

  private JComponent field(Optional<Object> value) {
    JTextField field = new JTextField(value.map(text::write).orElse(""));
    field.setCaretPosition(0);
    field.putClientProperty(
        "JTextField.placeholderText", attribute.fallback().map(text::write).orElse(leftOut));
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
