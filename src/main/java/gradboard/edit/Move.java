package gradboard.edit;

import gradboard.io.GraphFile;
import java.util.Optional;

/**
 * Moves what lies on the canvas, in one act: nodes and points of wires, frames and notes. Moves of
 * the same things that follow each other count as one, such as those by the arrow keys.
 *
 * @param name for the menu
 * @param frames which nodes belong to other frames where they come to lie
 */
public record Move(String name, MoveNodes nodes, PlaceItems items, Reframe frames)
    implements Change {

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    GraphFile moved = items.apply(nodes.apply(file, vocabulary), vocabulary);
    return frames.apply(moved, vocabulary);
  }

  @Override
  public Optional<Change> mergedWith(Change next) {
    return next instanceof Move move
            && nodes.mergedWith(move.nodes).isPresent()
            && items.mergedWith(move.items).isPresent()
        ? Optional.of(next)
        : Optional.empty();
  }
}
