package gradboard.ui.inspector;

import gradboard.edit.Change;
import gradboard.edit.Document;
import gradboard.edit.Place;
import gradboard.edit.Selection;
import gradboard.graph.Node;
import gradboard.io.GraphFile;
import gradboard.trace.Pass;
import gradboard.ui.live.Editor;
import gradboard.ui.live.TrainingNews;
import gradboard.ui.look.Panels;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/**
 * On the right: the selected node with everything about it, or where none is the one whose step is
 * told, or the composite that one is in, or the document.
 */
public final class Inspector extends JPanel {
  private final transient Consumer<Change> landing;
  private Editor editor;
  private Page page;

  /** The node that is shown because the pass is being told of it. */
  private transient Optional<String> followed = Optional.empty();

  /** What is shown on the page, and where. */
  private transient Subject subject = new Subject(Place.TOP, Optional.empty());

  /** What was typed and does not fit, until it is mended or taken back. */
  private final transient Map<Subject, Map<String, Typing.Draft>> drafts = new HashMap<>();

  private record Subject(Place place, Optional<String> node) {}

  /** What is shown of one subject. */
  interface Page {
    JPanel panel();

    /** Whether it still shows what the document says of its subject. */
    boolean isUpToDate();

    /** Whether another selection changes no more of it than a number, which it shows then. */
    default boolean takes(Selection selection) {
      return false;
    }

    /** Shows the present numbers. */
    void refreshNumbers();
  }

  /**
   * @param landing makes a change that adds nodes, and brings these into sight
   */
  public Inspector(Editor editor, Consumer<Change> landing) {
    super(new BorderLayout());
    this.editor = editor;
    this.landing = landing;
    show(editor);
  }

  private final transient Document.Listener edits =
      new Document.Listener() {
        @Override
        public void changed(GraphFile before, GraphFile after) {
          if (!isSelectionGone() && !page.isUpToDate()) {
            turn();
          }
        }

        @Override
        public void selected(Selection selection) {
          if (!page.takes(selection)) {
            turn();
          }
        }

        @Override
        public void entered(Place place) {
          turn();
        }

        @Override
        public void saved() {
          if (!page.isUpToDate()) {
            turn();
          }
        }
      };

  private final transient Editor.Listener news =
      new Editor.Listener() {
        @Override
        public void numbersChanged() {
          if (toldOf().equals(followed)) {
            page.refreshNumbers();
          } else {
            turn();
          }
        }

        @Override
        public void analysed() {
          page.refreshNumbers();
        }

        @Override
        public void trained(TrainingNews latest) {
          page.refreshNumbers();
        }
      };

  /** Turns to another document. */
  public void show(Editor next) {
    editor.document().unlisten(edits);
    editor.unlisten(news);
    editor = next;
    removeAll();
    drafts.clear();
    next.document().listen(edits);
    next.listen(news);
    turn();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    if (page != null) {
      // In the colours of another theme.
      turn();
    }
  }

  /** Whether the one selected node went with the edit: what is selected instead is told next. */
  private boolean isSelectionGone() {
    Document document = editor.document();
    return document.selection().single().filter(id -> document.node(id).isEmpty()).isPresent();
  }

  /** The node whose moment is told while stepping; what a person has selected goes before it. */
  private Optional<String> toldOf() {
    return editor.document().selection().isEmpty()
        ? editor.moment().map(Pass.Moment::node)
        : Optional.empty();
  }

  /** Turns to the page of what is selected now, or told of. */
  private void turn() {
    Component focused = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    boolean inside = focused != null && SwingUtilities.isDescendingFrom(focused, this);
    List<String> around = inside ? names(focused) : List.of();
    Document document = editor.document();
    followed = toldOf();
    Optional<Node> node = document.selection().single().or(() -> followed).flatMap(document::node);
    keepDrafts();
    Subject before = subject;
    subject = new Subject(document.place(), node.map(Node::id));
    page =
        node.map(n -> (Page) new NodePage(editor, n))
            .orElseGet(
                () ->
                    document.place().isTop()
                        ? new DocumentPage(editor, landing)
                        : new CompositePage(editor));
    removeAll();
    JScrollPane pane = Panels.scrolling(page.panel());
    pane.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    add(pane);
    Typing.putBack(this, drafts.getOrDefault(subject, Map.of()));
    revalidate();
    repaint();
    page.refreshNumbers();
    again(around).ifPresent(control -> giveKeys(control, subject.equals(before)));
  }

  private void keepDrafts() {
    Map<String, Typing.Draft> unfit = Typing.drafts(this);
    if (unfit.isEmpty()) {
      drafts.remove(subject);
    } else {
      drafts.put(subject, unfit);
    }
  }

  /** The names of a control and of what is around it in here, from within. */
  private List<String> names(Component control) {
    List<String> names = new ArrayList<>();
    for (Component each = control; each != this; each = each.getParent()) {
      Optional.ofNullable(each.getName()).ifPresent(names::add);
    }
    return names;
  }

  /**
   * @param back whether it had the keys before: numbers that were written are waited for there,
   *     though they can be written again only when what they lead to is shown
   */
  private static void giveKeys(Component control, boolean back) {
    control.setFocusable(back || control.isFocusable());
    control.requestFocusInWindow();
  }

  /** What takes the keys that had a control of the former page, or what was around that. */
  private Optional<Component> again(List<String> names) {
    return names.stream().flatMap(name -> find(this, name).stream()).findFirst();
  }

  /** Takes what is being typed in a field as if it had been left. */
  public void enterTyped() {
    Component focused = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    if (focused instanceof JTextComponent field && SwingUtilities.isDescendingFrom(field, this)) {
      Typing.enter(field);
    }
  }

  /** Puts the cursor into the name of the selected node. */
  public void rename() {
    find(this, NodePage.ID_FIELD).ifPresent(Component::requestFocusInWindow);
  }

  private static Optional<Component> find(Container in, String name) {
    for (Component child : in.getComponents()) {
      if (name.equals(child.getName())) {
        return Optional.of(child);
      }
      Optional<Component> deeper =
          child instanceof Container inner ? find(inner, name) : Optional.empty();
      if (deeper.isPresent()) {
        return deeper;
      }
    }
    return Optional.empty();
  }
}
