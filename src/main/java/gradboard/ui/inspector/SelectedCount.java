package gradboard.ui.inspector;

import gradboard.edit.Document;
import gradboard.edit.Selection;
import gradboard.ui.look.Panels;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** Says at the head of a page how many nodes are selected, where they are several. */
final class SelectedCount {
  private final Document document;
  private final JLabel label = Panels.heading("");

  SelectedCount(Document document) {
    this.document = document;
    count(document.selection());
  }

  void addTo(JPanel page) {
    page.add(label, "hidemode 3");
  }

  /** Counts anew; false where a single node is selected, which has a page of its own. */
  boolean takes(Selection selection) {
    boolean single = selection.single().flatMap(document::node).isPresent();
    if (!single) {
      count(selection);
    }
    return !single;
  }

  private void count(Selection selection) {
    int nodes = selection.nodes().size();
    label.setVisible(nodes > 1);
    label.setText(nodes + " nodes selected");
  }
}
