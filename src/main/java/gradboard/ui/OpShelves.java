package gradboard.ui;

import gradboard.edit.View;
import gradboard.op.Op;
import gradboard.ui.live.Editor;
import gradboard.ui.palette.OpPalette;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What can be added to the graph in view, what is nearest at hand first. */
final class OpShelves {
  private final EditorContext context;
  private final Supplier<Optional<Editor>> front;

  /**
   * @param front the document in front; empty only while the window is being made
   */
  OpShelves(EditorContext context, Supplier<Optional<Editor>> front) {
    this.context = context;
    this.front = front;
  }

  /** The ports and composites at hand, the person's library, then the catalogue by category. */
  List<OpPalette.Shelf> all() {
    List<OpPalette.Shelf> near = new ArrayList<>();
    Optional<Editor> editor = front.get();
    editor.ifPresent(
        shown -> {
          View view = shown.document().view();
          near.add(new OpPalette.Shelf("Ports of this composite", view.ports()));
          near.add(new OpPalette.Shelf("In this file", view.composites()));
        });
    near.add(
        new OpPalette.Shelf(
            "My library", context.library().ops(), Optional.of(name -> remove(editor, name))));
    return OpPalette.byCategory(near, context.catalog().all());
  }

  private void remove(Optional<Editor> editor, String name) {
    context.library().remove(name, sentence -> editor.ifPresent(shown -> shown.say(sentence)));
  }

  /** Names of those used lately, latest first. */
  List<String> recent() {
    return context.memory().recentOps();
  }

  /** The same without their headings. */
  List<Op> ops() {
    return all().stream().flatMap(shelf -> shelf.ops().stream()).toList();
  }
}
