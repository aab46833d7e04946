package gradboard.ui.action;

import gradboard.compile.Compilation.Inside;
import gradboard.edit.Ids;
import gradboard.edit.OwnCopy;
import gradboard.edit.Place;
import gradboard.edit.Selection;
import gradboard.edit.UngroupNode;
import java.util.Optional;

/** Copies a layer of the catalogue into the file, where it can be changed. */
public final class OwnCopyAction extends EditorAction {
  public OwnCopyAction(Workbench workbench) {
    super(
        workbench,
        "Make my own copy",
        "Copies this layer into the file as a composite, which you can change.",
        Scope.GRAPH);
  }

  /** The layer that one looks into, else the one that is selected. */
  private Optional<String> address() {
    Place place = document().place();
    if (!document().view().isEditable()) {
      return Optional.of(place.address());
    }
    return document()
        .selection()
        .single()
        .filter(id -> !UngroupNode.isPossible(document().view(), id))
        .map(place::address)
        .filter(address -> document().inside(address).isPresent());
  }

  @Override
  protected boolean isPossible() {
    return address().isPresent();
  }

  @Override
  protected void perform() {
    String address = address().orElseThrow();
    Place inside = document().place();
    boolean looking = !document().view().isEditable();
    Inside layer = document().inside(address).orElseThrow();
    String id = Place.id(address);
    document().go(Place.around(address));
    String op = document().node(id).orElseThrow().op();
    String name = Ids.freshOp(document().graph(), document().vocabulary(), "My" + op);
    if (document().apply(new OwnCopy(id, name, layer))) {
      document().select(Selection.of(id));
    }
    if (looking) {
      document().go(inside);
    }
  }
}
