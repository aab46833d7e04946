package gradboard.ui;

import com.formdev.flatlaf.util.UIScale;
import gradboard.edit.Fixes;
import gradboard.edit.OpSearch;
import gradboard.edit.Selection;
import gradboard.ui.action.Actions;
import gradboard.ui.action.EditorAction;
import gradboard.ui.canvas.GraphCanvas;
import gradboard.ui.palette.NamePopup;
import gradboard.ui.palette.OpSearchPopup;
import gradboard.ui.palette.SearchPopup;
import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;

/** What floats over a window for a while: commands, questions, searches, ways to mend. */
final class Popups {
  private static final int NAME_ABOVE = 84;

  private final EditorFrame frame;
  private final Menus menus;
  private final OpShelves shelves;
  private final Container words;
  private Optional<Component> commanding = Optional.empty();

  /**
   * @param words the panel from which the graph is edited in words: what was asked for from there
   *     gives the keys back to it, all else to the canvas
   */
  Popups(EditorFrame frame, Menus menus, OpShelves shelves, Container words) {
    this.frame = frame;
    this.menus = menus;
    this.shelves = shelves;
    this.words = words;
  }

  private GraphCanvas canvas() {
    return frame.canvas();
  }

  private JComponent control() {
    return canvas().control();
  }

  /** Opens the list of all commands. */
  void commands(Actions actions) {
    actions.refresh();
    Component from = keysOwner();
    new ChoicePopup(frame.getRootPane(), from)
        .commands(actions.commands(), action -> perform(action, from));
  }

  /** Opens the list of the graphs that come with the program. */
  void examples(Actions actions) {
    Component from = keysOwner();
    new ChoicePopup(frame.getRootPane(), from)
        .examples(actions.examples(), example -> perform(example, from));
  }

  /** Does a command for what had the keys before it was looked for. */
  private void perform(EditorAction action, Component from) {
    commanding = Optional.of(from);
    action.actionPerformed(new ActionEvent(from, ActionEvent.ACTION_PERFORMED, action.name()));
    commanding = Optional.empty();
  }

  /** What has the keys, or is about to get them back; the canvas where that will be gone. */
  Component keysOwner() {
    return commanding
        .or(() -> Optional.ofNullable(frame.getFocusOwner()).filter(owner -> !isPassing(owner)))
        .orElseGet(this::control);
  }

  private static boolean isPassing(Component owner) {
    return SwingUtilities.getAncestorOfClass(SearchPopup.class, owner) != null;
  }

  private Component asker() {
    Component owner = keysOwner();
    return SwingUtilities.isDescendingFrom(owner, words) ? owner : control();
  }

  private Point fromCanvas(Point at, Component to) {
    return SwingUtilities.convertPoint(control(), at, to);
  }

  /** Asks for a name beside what is selected. */
  void askName(NamePopup.Question question, Consumer<String> named) {
    Component asker = asker();
    NamePopup.open(asker, fromCanvas(aboveSelected(), asker), question, named);
  }

  /** Asks for a text of any number of lines, as {@link #askName} does for a name. */
  void askText(NamePopup.Question question, Consumer<String> written) {
    Component asker = asker();
    NamePopup.openText(asker, fromCanvas(aboveSelected(), asker), question, written);
  }

  /** A point of the canvas; the pointer where nothing that has a place is selected. */
  private Point aboveSelected() {
    Selection selection = frame.editor().document().selection();
    return Stream.concat(
            selection.nodes().stream().flatMap(id -> canvas().cardOnControl(id).stream()),
            selection.items().stream().map(canvas()::itemOnControl))
        .reduce(Rectangle::union)
        .map(cards -> new Point(cards.x, Math.max(0, cards.y - UIScale.scale(NAME_ABOVE))))
        .orElseGet(() -> canvas().gestures().pointer());
  }

  /** Offers ways to mend what a node reads, beside it. */
  void mend(String node, List<Fixes.Fix> fixes) {
    Point at =
        canvas()
            .cardOnControl(node)
            .map(card -> new Point(card.x, card.y + card.height))
            .orElseGet(() -> canvas().gestures().pointer());
    mend(node, fixes, control(), at);
  }

  /** Offers them at a point of a component. */
  void mend(String node, List<Fixes.Fix> fixes, Component over, Point at) {
    fixes("Mend " + node, fixes, over, at);
  }

  /** Offers ways to mend what does not fit, at a point of a component. */
  void fixes(String reason, List<Fixes.Fix> fixes, Component over, Point at) {
    menus.fixes(reason, fixes).show(over, at.x, at.y);
  }

  /** Asks for an op to add, without leaving what it is asked for from. */
  void add(Component list, Point at, Runnable added) {
    OpSearchPopup.open(
        list,
        at,
        "Add an operation",
        new OpSearch(shelves.ops()),
        shelves.recent(),
        op -> {
          frame.use(op);
          canvas().gestures().adding().drop(op, canvas().gestures().pointer());
          added.run();
        });
  }
}
