package gradboard.ui;

import gradboard.edit.View;
import gradboard.op.Op;
import gradboard.op.OpCatalog;
import gradboard.ui.live.Editor;
import gradboard.ui.palette.OpPalette;
import gradboard.ui.palette.OpPalette.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The ops that can be added to what is in view, those nearest at hand first: ports, composites of
 * the file, the library, the catalogue.
 *
 * @param front the editor in front; empty while the window is made
 */
record Offer(OpCatalog catalog, LibraryShelf library, Supplier<Optional<Editor>> front) {

  /** As they stand in the palette. */
  List<Shelf> shelves() {
    List<Shelf> near = new ArrayList<>();
    front
        .get()
        .ifPresent(
            editor -> {
              View view = editor.document().view();
              near.add(new Shelf("Ports of this composite", view.ports()));
              near.add(new Shelf("In this file", view.composites()));
            });
    near.add(new Shelf("My library", library.ops(), Optional.of(this::remove)));
    return OpPalette.byCategory(near, catalog.all());
  }

  private void remove(String name) {
    library.remove(name, sentence -> front.get().ifPresent(editor -> editor.say(sentence)));
  }

  /** All of them, for the search. */
  List<Op> ops() {
    return shelves().stream().flatMap(shelf -> shelf.ops().stream()).toList();
  }
}
