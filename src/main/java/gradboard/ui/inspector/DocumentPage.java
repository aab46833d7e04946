package gradboard.ui.inspector;

import gradboard.edit.Change;
import gradboard.edit.Selection;
import gradboard.edit.SetTitle;
import gradboard.io.GraphFile;
import gradboard.ui.live.Editor;
import gradboard.ui.look.Column;
import gradboard.ui.look.Look;
import gradboard.ui.look.Panels;
import gradboard.ui.look.Paragraph;
import java.awt.KeyboardFocusManager;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;

/** The document itself: what it is called, its loss, its data and how it is trained. */
final class DocumentPage implements Inspector.Page {
  private final Editor editor;
  private final GraphFile shown;
  private final Optional<Path> path;
  private final SelectedCount count;
  private final JPanel panel =
      new Column(new MigLayout("insets 12 12 12 12, wrap 1, fillx, gapy 4", "[grow, 0::]"));
  private final Paragraph loss = Panels.named(new Paragraph(""), "loss", "Loss");

  /**
   * @param landing makes a change that adds nodes, and brings these into sight
   */
  DocumentPage(Editor editor, Consumer<Change> landing) {
    this.editor = editor;
    shown = editor.document().file();
    path = editor.document().path();
    Panels.named(panel, "documentPage", "The document");
    count = new SelectedCount(editor.document());
    count.addTo(panel);
    names();
    panel.add(Panels.heading("Loss"), "gaptop 12");
    panel.add(loss, "growx, wmin 0");
    panel.add(Panels.heading("Data"), "gaptop 12");
    panel.add(new DataForm(editor, landing).panel(), "growx, wmin 0");
    panel.add(Panels.heading("Training"), "gaptop 12");
    panel.add(new TrainingForm(editor.document()).panel(), "growx, wmin 0");
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
    GraphFile now = editor.document().file();
    return editor.document().path().equals(path)
        && now.title().equals(shown.title())
        && now.description().equals(shown.description())
        && now.train().equals(shown.train())
        && now.data().equals(shown.data())
        && now.graph().loss().equals(shown.graph().loss());
  }

  private void names() {
    panel.add(Panels.caption("Title"));
    JTextField title = Panels.named(new LineField(shown.title()), "title", "Title");
    title.putClientProperty("JTextField.placeholderText", "Untitled");
    panel.add(title, "growx, wmin 0");
    panel.add(Panels.caption("Description"), "gaptop 4");
    JTextArea description =
        Panels.named(new JTextArea(shown.description(), 3, 10), "description", "Description");
    description.setLineWrap(true);
    description.setWrapStyleWord(true);
    // Tab goes on to the next field, as everywhere in the inspector.
    description.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
    description.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
    panel.add(new JScrollPane(description), "growx, wmin 0, hmin 60");
    Typing.into(
        title, typed -> editor.document().apply(new SetTitle(typed, description.getText())));
    Typing.intoLines(
        description, typed -> editor.document().apply(new SetTitle(title.getText(), typed)));
  }

  /** Whether the pass, where it is told step by step, has been told so far. */
  private boolean isReached(Optional<String> loss) {
    return loss.flatMap(editor.numbers()::value).isPresent();
  }

  @Override
  public void refreshNumbers() {
    Optional<String> node = editor.document().file().graph().loss();
    boolean outdated = editor.outdatedInView().gradients();
    String number =
        editor
            .pass()
            .filter(pass -> pass.snapshot().loss().isPresent() && isReached(node))
            .map(pass -> " = " + Look.numbers().write(pass.snapshot().loss().getAsDouble()))
            .map(text -> outdated ? text + " before the edit" : text)
            .orElse("");
    loss.setText(
        node.map(id -> id + number).orElse("None yet: select a node of one number and press L"));
    loss.setForeground(
        node.isPresent() && !outdated
            ? Look.theme().inks().primary()
            : Look.theme().inks().secondary());
  }
}
