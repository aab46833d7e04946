package gradboard.ui.inspector;

import gradboard.edit.Boundary;
import gradboard.edit.Place;
import gradboard.edit.Selection;
import gradboard.edit.View;
import gradboard.graph.Node;
import gradboard.graph.Subgraph;
import gradboard.kernel.Type;
import gradboard.ui.live.Editor;
import gradboard.ui.look.Column;
import gradboard.ui.look.Look;
import gradboard.ui.look.Panels;
import gradboard.ui.look.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** The composite that one is inside of: what enters and leaves it, and what it can be told. */
final class CompositePage implements Inspector.Page {
  private final Editor editor;
  private final View shown;
  private final SelectedCount count;
  private final JPanel panel =
      new Column(new MigLayout("insets 12 12 12 12, wrap 1, fillx, gapy 4", "[grow, 0::]"));
  private final Map<String, JLabel> types = new LinkedHashMap<>();

  CompositePage(Editor editor) {
    this.editor = editor;
    shown = editor.document().view();
    Panels.named(panel, "compositePage", "The composite");
    count = new SelectedCount(editor.document());
    count.addTo(panel);
    String composite = shown.composite().orElse("");
    panel.add(Panels.named(Panels.heading(composite), "compositeName", "Composite"));
    panel.add(text(uses()), "growx, wmin 0");
    ports("Inputs", node -> Boundary.isPort(node) && !Boundary.isOutput(node));
    ports("Outputs", Boundary::isOutput);
    attributes(composite);
  }

  private String uses() {
    Place place = shown.place();
    if (!shown.isEditable()) {
      return place.node() + " is made of this layer of the catalogue, which can be looked at.";
    }
    int uses = shown.uses();
    return uses > 1
        ? place.node() + " is one of " + uses + " nodes made of it; edits change them all."
        : "This is what " + place.node() + " is made of.";
  }

  private static Paragraph text(String sentence) {
    Paragraph paragraph = new Paragraph(sentence);
    paragraph.setForeground(Look.theme().inks().secondary());
    return paragraph;
  }

  private void ports(String title, Predicate<Node> which) {
    panel.add(Panels.heading(title), "gaptop 12");
    Rows rows = new Rows();
    List<Node> ports = shown.graph().nodes().stream().filter(which).toList();
    for (Node port : ports) {
      JLabel type = Panels.caption("");
      types.put(port.id(), type);
      row(rows, Boundary.name(port), type);
    }
    panel.add(ports.isEmpty() ? Panels.caption("None") : rows, "growx, wmin 0");
  }

  private void attributes(String composite) {
    Optional<Subgraph> definition = Optional.ofNullable(shown.graph().composites().get(composite));
    Map<String, Object> attributes = new LinkedHashMap<>();
    definition.ifPresent(d -> attributes.putAll(d.attributes()));
    shown.instance().ifPresent(node -> attributes.putAll(node.attributes()));
    if (attributes.isEmpty()) {
      return;
    }
    panel.add(Panels.heading("Attributes"), "gaptop 12");
    Rows rows = new Rows();
    attributes.forEach((name, data) -> row(rows, name, new JLabel(String.valueOf(data))));
    panel.add(rows, "growx, wmin 0");
    panel.add(
        text("They belong to " + shown.place().node() + ": leave (Esc) to change them."),
        "growx, wmin 0");
  }

  private static void row(Rows rows, String name, JLabel data) {
    data.setToolTipText(data.getText());
    rows.row(new JLabel(name), data);
  }

  @Override
  public boolean takes(Selection selection) {
    return count.takes(selection) && isUpToDate();
  }

  @Override
  public JPanel panel() {
    return panel;
  }

  @Override
  public boolean isUpToDate() {
    View now = editor.document().view();
    return now.place().equals(shown.place())
        && ports(now).equals(ports(shown))
        && now.uses() == shown.uses()
        && now.composite().equals(shown.composite())
        && now.instance().map(Node::attributes).equals(shown.instance().map(Node::attributes));
  }

  private static List<String> ports(View view) {
    return view.graph().nodes().stream().filter(Boundary::isPort).map(Node::id).toList();
  }

  @Override
  public void refreshNumbers() {
    types.forEach(
        (port, label) -> {
          Optional<Type> type = Optional.ofNullable(editor.types().get(port));
          label.setText(type.map(Type::toString).orElse("not known yet"));
          label.setToolTipText(label.getText());
        });
  }
}
