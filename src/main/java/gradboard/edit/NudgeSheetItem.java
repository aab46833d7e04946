package gradboard.edit;

import gradboard.io.GraphFile;
import java.util.Optional;

/** Moves a frame with its nodes, or a note, a little; several such moves are one act. */
public record NudgeSheetItem(SheetItem item, double byX, double byY) implements Change {

  @Override
  public String name() {
    return item.kind() == SheetItem.Kind.FRAME ? "move the frame" : "move the note";
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    return SetSheet.moved(file.graph(), item, byX, byY).apply(file, vocabulary);
  }

  @Override
  public Optional<Change> mergedWith(Change next) {
    return next instanceof NudgeSheetItem nudge && nudge.item.equals(item)
        ? Optional.of(new NudgeSheetItem(item, byX + nudge.byX, byY + nudge.byY))
        : Optional.empty();
  }
}
