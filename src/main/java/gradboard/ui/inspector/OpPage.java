package gradboard.ui.inspector;

import gradboard.draw.Icons;
import gradboard.format.JsonPrinter;
import gradboard.op.Attribute;
import gradboard.op.Op;
import gradboard.op.Port;
import gradboard.ui.look.Column;
import gradboard.ui.look.Panels;
import gradboard.ui.look.Paragraph;
import gradboard.ui.look.ToolIcon;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** All about an op, as the catalogue describes it. */
public final class OpPage {
  private static final int HEAD_ICON = 22;

  private final JPanel panel =
      new Column(new MigLayout("insets 12 16 12 16, wrap 1, fillx, gapy 4", "[grow, 0::]"));

  public OpPage(Op op) {
    Panels.named(panel, "opPage", op.name() + ": " + op.summary());
    JLabel title = Panels.heading(op.name());
    title.setIcon(
        ToolIcon.of(Icons.name(op.category()), HEAD_ICON, theme -> theme.hue(op.category())));
    title.setIconTextGap(Panels.GAP);
    panel.add(title);
    wide(new Paragraph(op.summary()));
    ports("Inputs", op.inputs(), true);
    attributes(op.attributes());
    ports("Outputs", op.outputs(), false);
    formulas(op);
    heading("Elsewhere");
    Rows spellings = new Rows();
    spellings.row(new JLabel("ONNX"), new Paragraph(written(op.onnx())));
    spellings.row(new JLabel("PyTorch"), new Paragraph(written(op.pytorch())));
    wide(spellings);
  }

  /** To be put into a window. */
  public JPanel panel() {
    return panel;
  }

  private void wide(JComponent part) {
    panel.add(part, "growx, wmin 0");
  }

  private void heading(String text) {
    panel.add(Panels.heading(text), "gaptop 12");
  }

  private void ports(String heading, List<Port> ports, boolean inputs) {
    if (ports.isEmpty()) {
      return;
    }
    heading(heading);
    Rows rows = new Rows();
    for (Port port : ports) {
      String use = inputs ? use(port.use()) + "; " : "";
      rows.row(
          new JLabel(port.name()),
          new Paragraph(port.description() + " (" + use + port.accepts().label() + ")"));
    }
    wide(rows);
  }

  private static String use(Port.Use use) {
    return switch (use) {
      case REQUIRED -> "must be wired";
      case OPTIONAL -> "may be left unwired";
      case VARIADIC -> "takes any number of wires";
      case PARAMETER -> "left unwired, it owns a parameter";
      case COMPILE_TIME -> "must be known before the graph runs";
    };
  }

  private void attributes(List<Attribute> attributes) {
    if (attributes.isEmpty()) {
      return;
    }
    heading("Attributes");
    Rows rows = new Rows();
    for (Attribute attribute : attributes) {
      String form =
          attribute.choices().isEmpty()
              ? attribute.form().label()
              : "one of " + String.join(", ", attribute.choices());
      String usual =
          attribute.fallback().map(data -> "; usually " + JsonPrinter.compact(data)).orElse("");
      rows.row(
          new JLabel(attribute.name()),
          new Paragraph(attribute.description() + " (" + form + usual + ")"));
    }
    wide(rows);
  }

  private void formulas(Op op) {
    if (op.formula().isEmpty()) {
      return;
    }
    Formula formula = new Formula(op);
    heading("Formula");
    wide(set(formula.symbols()));
    if (!op.derivatives().isEmpty()) {
      heading("Local derivatives");
    }
    op.derivatives().keySet().forEach(port -> wide(set(formula.derivative(port))));
  }

  private static FormulaView set(String latex) {
    FormulaView view = new FormulaView();
    view.show(latex);
    return view;
  }

  private static String written(Op.Spelling spelling) {
    return spelling.exists() ? spelling.text() : "none: " + spelling.note();
  }
}
