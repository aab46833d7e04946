package gradboard.ui.outline;

import gradboard.edit.Disconnect;
import gradboard.edit.Document;
import gradboard.edit.Ids;
import gradboard.edit.RemoveNodes;
import gradboard.edit.RenameNode;
import gradboard.edit.Selection;
import gradboard.edit.SetAttribute;
import gradboard.edit.SetSheet;
import gradboard.edit.SheetItem;
import gradboard.runtime.Snapshot;
import gradboard.ui.live.Editor;
import java.util.Optional;
import java.util.Set;

/** What is done to a graph by what is done to the rows of its outline. */
final class OutlineEdits {
  private final Editor editor;
  private final Document document;
  private final Words words;

  OutlineEdits(Editor editor, Words words) {
    this.editor = editor;
    document = editor.document();
    this.words = words;
  }

  /** Whether what a row says is written into a field in its place. */
  static boolean isWritten(Row row) {
    boolean note = row instanceof Row.OfItem of && of.item().kind() == SheetItem.Kind.NOTE;
    return row instanceof Row.OfNode
        || row instanceof Row.OfAttribute
        || row instanceof Row.OfItem && !note;
  }

  /** Takes what was written for a row. */
  void enter(Row row, String text) {
    String typed = text.strip();
    if (row instanceof Row.OfAttribute attribute) {
      write(attribute, typed);
    } else if (row instanceof Row.OfItem of) {
      document.apply(SetSheet.saying(document.graph().sheet(), of.item(), typed));
    } else if (row instanceof Row.OfNode node && !typed.equals(node.node())) {
      Ids.objection(document.graph(), typed)
          .ifPresentOrElse(editor::say, () -> rename(node.node(), typed));
    }
  }

  private void rename(String from, String to) {
    if (document.apply(new RenameNode(from, to))) {
      document.select(Selection.of(to));
    }
  }

  private void write(Row.OfAttribute row, String typed) {
    document
        .node(row.node())
        .flatMap(node -> words.attribute(node, row))
        .ifPresent(
            text ->
                text.objection(typed)
                    .ifPresentOrElse(
                        objection -> editor.say(row.name() + " " + objection + "."),
                        () ->
                            document.apply(
                                new SetAttribute(row.node(), row.name(), text.read(typed)))));
  }

  /**
   * Takes away what a row stands for.
   *
   * @param nodes those that are selected
   */
  void remove(Row row, Set<String> nodes) {
    if (row instanceof Row.OfNode) {
      document.apply(new RemoveNodes(nodes));
    } else if (row instanceof Row.OfAttribute attribute) {
      document.apply(new SetAttribute(attribute.node(), attribute.name(), Optional.empty()));
    } else if (row instanceof Row.OfItem of) {
      document.apply(SetSheet.without(document.graph().sheet(), Set.of(of.item())));
    } else if (row instanceof Row.OfInput input && words.source(input).isPresent()) {
      document.apply(
          new Disconnect(Set.of(new Snapshot.Wire(input.node(), input.port(), input.index()))));
    }
  }
}
