package gradboard.ui.inspector;

import gradboard.draw.Icons;
import gradboard.edit.Document;
import gradboard.edit.Ids;
import gradboard.edit.Inputs;
import gradboard.edit.RenameNode;
import gradboard.edit.SetAttribute;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.graph.Ref;
import gradboard.op.Arguments;
import gradboard.op.Attribute;
import gradboard.op.Mode;
import gradboard.op.Op;
import gradboard.op.Port;
import gradboard.runtime.Digest;
import gradboard.runtime.Snapshot;
import gradboard.tensor.DType;
import gradboard.trace.Numbers;
import gradboard.ui.live.Editor;
import gradboard.ui.look.Column;
import gradboard.ui.look.Look;
import gradboard.ui.look.Panels;
import gradboard.ui.look.Paragraph;
import gradboard.ui.look.ToolIcon;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;

/** Everything about one node. */
final class NodePage implements Inspector.Page {
  static final String ID_FIELD = "nodeId";
  private static final int HEAD_ICON = 22;
  private static final String INIT = "init";

  private final Editor editor;
  private static final String MUTED =
      "Muted: it hands on the first value that it reads, as if it were not there.";
  private final Node node;
  private final Optional<Op> op;
  private final JPanel panel =
      new Column(new MigLayout("insets 12 12 12 12, wrap 1, fillx, gapy 4", "[grow, 0::]"));
  private final JTextArea problem = new Paragraph("");
  private final OutputsView outputs;
  private final OwnedParameters parameters;
  private final FormulaView inNumbers = new FormulaView();
  private final Map<String, FormulaView> derivatives = new LinkedHashMap<>();
  private final Map<String, FormulaView> chains = new LinkedHashMap<>();

  NodePage(Editor editor, Node node) {
    this.editor = editor;
    this.node = node;
    op = editor.document().op(node);
    parameters = new OwnedParameters(editor, node, op);
    Panels.named(panel, "nodePage", "Node " + node.id());
    head();
    panel.add(problem, "growx, wmin 0, hidemode 3");
    problem.setForeground(Look.theme().states().problemText());
    op.ifPresent(this::attributes);
    outputs = new OutputsView(editor, node);
    panel.add(outputs, "growx, wmin 0");
    panel.add(parameters, "growx, wmin 0, hidemode 3");
    op.ifPresent(this::formulas);
  }

  @Override
  public JPanel panel() {
    return panel;
  }

  @Override
  public boolean isUpToDate() {
    return editor.document().node(node.id()).filter(now -> now.equals(node)).isPresent();
  }

  private void head() {
    JLabel title = Panels.heading(node.op());
    op.ifPresent(
        known ->
            title.setIcon(
                ToolIcon.of(
                    Icons.name(known.category()),
                    HEAD_ICON,
                    theme -> theme.hue(known.category()))));
    title.setIconTextGap(Panels.GAP);
    panel.add(title);
    JTextArea summary =
        new Paragraph(op.map(Op::summary).orElse("No operation of this name is known."));
    summary.setForeground(Look.theme().inks().secondary());
    panel.add(summary, "growx, wmin 0");
    if (node.tags().muted()) {
      panel.add(Panels.named(new Paragraph(MUTED), "muted", "Muted"), "growx, wmin 0");
    }
    panel.add(Panels.caption("Name"), "gaptop 8");
    JTextField id = Panels.named(new JTextField(node.id()), ID_FIELD, "Name of the node");
    Typing.into(id, typed -> rename(id, typed));
    id.setEditable(editor.document().view().isEditable());
    panel.add(id, "growx, wmin 0");
  }

  private void rename(JTextField field, String typed) {
    Document document = editor.document();
    if (typed.equals(node.id()) || document.node(node.id()).isEmpty()) {
      return;
    }
    Optional<String> objection = Ids.objection(document.graph(), typed);
    field.putClientProperty("JComponent.outline", objection.map(text -> "error").orElse(null));
    field.setToolTipText(objection.orElse(null));
    objection.ifPresentOrElse(editor::say, () -> document.apply(new RenameNode(node.id(), typed)));
  }

  private void attributes(Op known) {
    if (known.attributes().isEmpty()) {
      return;
    }
    panel.add(Panels.heading("Attributes"), "gaptop 12");
    Rows rows = new Rows();
    for (Attribute attribute : known.attributes()) {
      JLabel label = new JLabel(attribute.name());
      label.setToolTipText(Panels.tip(attribute.description()));
      AttributeEditor field =
          new AttributeEditor(
              attribute,
              Optional.ofNullable(node.attributes().get(attribute.name())),
              leftOut(known, attribute),
              data -> editor.document().apply(new SetAttribute(node.id(), attribute.name(), data)));
      field.setChangeable(editor.document().view().isEditable());
      rows.row(label, field);
    }
    panel.add(rows, "growx, wmin 0");
  }

  /** What an attribute is taken to be where it is left out: how a layer's weights start then. */
  private String leftOut(Op known, Attribute attribute) {
    return known.inputs().stream()
        .flatMap(port -> port.parameter().stream())
        .filter(any -> attribute.name().equals(INIT) && areSound(known))
        .findFirst()
        .map(owned -> owned.initializer().apply(without(known, INIT)))
        .orElse("not set");
  }

  private boolean areSound(Op known) {
    return known.attributes().stream()
        .allMatch(
            attribute ->
                Optional.ofNullable(node.attributes().get(attribute.name()))
                    .flatMap(attribute::objection)
                    .isEmpty());
  }

  private Arguments without(Op known, String attribute) {
    return new Arguments(
        known,
        node.id(),
        Mode.INFER,
        DType.FLOAT32,
        Map.of(),
        node.withoutAttribute(attribute).attributes());
  }

  private void formulas(Op known) {
    if (known.formula().isEmpty()) {
      return;
    }
    panel.add(Panels.heading("Formula"), "gaptop 12");
    FormulaView symbols = new FormulaView();
    symbols.show(new Formula(known).symbols());
    panel.add(symbols, "growx, wmin 0");
    panel.add(inNumbers, "growx, wmin 0, hidemode 3");
    List<Port> differentiable =
        known.inputs().stream()
            .filter(port -> known.derivatives().containsKey(port.name()))
            .toList();
    if (!differentiable.isEmpty()) {
      panel.add(Panels.heading("Local derivative"), "gaptop 12");
    }
    for (Port port : differentiable) {
      FormulaView view = new FormulaView();
      derivatives.put(port.name(), view);
      panel.add(view, "growx, wmin 0");
      FormulaView chain = new FormulaView();
      chains.put(port.name(), chain);
      panel.add(chain, "growx, wmin 0, hidemode 3");
    }
  }

  @Override
  public void refreshNumbers() {
    Optional<String> trouble =
        editor.problems().stream()
            .filter(p -> p.node().filter(at -> isHere(at)).isPresent())
            .map(Problem::message)
            .findFirst();
    problem.setText(trouble.orElse(""));
    problem.setVisible(trouble.isPresent());
    outputs.refresh();
    parameters.refresh();
    boolean outdated = editor.outdatedInView().hasValue(node.id());
    // Of a muted node, and of what was worked out before an edit, the formula is not true.
    boolean holds = !node.tags().muted() && !outdated;
    op.ifPresent(known -> refreshFormulas(known, holds ? editor.numbers() : Numbers.NONE));
  }

  /** Whether an address is the node's, or leads inside it. */
  private boolean isHere(String address) {
    String own = editor.document().place().address(node.id());
    return address.equals(own) || address.startsWith(own + "/");
  }

  private void refreshFormulas(Op known, Numbers numbers) {
    Map<String, String> scalars = scalars(known, numbers);
    Formula formula = new Formula(known);
    Optional<String> filled = formula.numbers(scalars);
    inNumbers.setVisible(filled.isPresent());
    filled.ifPresent(inNumbers::show);
    derivatives.forEach(
        (port, view) ->
            view.show(
                filled.isPresent() ? formula.derivative(port, scalars) : formula.derivative(port)));
    boolean holds = filled.isPresent() && !editor.outdatedInView().hasGradient(node.id());
    Optional<String> upstream = scalar(numbers.gradient(node.id())).filter(any -> holds);
    chains.forEach(
        (port, view) -> {
          Optional<String> share = scalar(numbers.share(new Snapshot.Wire(node.id(), port, 0)));
          Optional<String> chain =
              upstream.flatMap(above -> share.map(on -> formula.chain(port, scalars, above, on)));
          view.setVisible(chain.isPresent());
          chain.ifPresent(view::show);
        });
  }

  /** The single numbers at ports and in attributes, as LaTeX. */
  private Map<String, String> scalars(Op known, Numbers numbers) {
    Map<String, String> scalars = new HashMap<>();
    known
        .attributes()
        .forEach(
            attribute ->
                Optional.ofNullable(node.attributes().get(attribute.name()))
                    .or(attribute::fallback)
                    .ifPresent(data -> scalars.put(attribute.name(), Formula.value(data))));
    Inputs inputs = editor.document().inputs(node);
    for (Port port : known.inputs()) {
      List<Ref> sources = inputs.at(port.name());
      if (sources.size() == 1) {
        put(scalars, port.name(), numbers.value(sources.get(0).toString()));
      }
    }
    if (!known.outputs().isEmpty()) {
      put(scalars, known.outputs().get(0).name(), numbers.value(node.id()));
    }
    return scalars;
  }

  private static void put(Map<String, String> scalars, String name, Optional<Digest> digest) {
    scalar(digest).ifPresent(number -> scalars.put(name, number));
  }

  private static Optional<String> scalar(Optional<Digest> digest) {
    return digest
        .flatMap(Digest::whole)
        .filter(tensor -> tensor.size() == 1)
        .map(tensor -> Formula.number(tensor.at(0)));
  }
}
