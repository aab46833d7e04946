package gradboard.edit;

import gradboard.io.GraphFile;
import java.util.Optional;
import java.util.Set;

/**
 * One act of the person on a document, named for the menu. Since files are immutable, doing it
 * makes a new file and undoing it puts the former one back: {@link History} keeps both, so that
 * every change is undone exactly and none can forget a part.
 */
public interface Change {

  /** What the menu says after "Undo": lower case, such as {@code delete relu1}. */
  String name();

  /**
   * The file after the change. Where there is nothing to do, the same file.
   *
   * @throws IllegalArgumentException if the change does not fit the file; the caller has to ask
   *     before, so that the person is told why
   */
  GraphFile apply(GraphFile file, Vocabulary vocabulary);

  /**
   * Which nodes are the same as before under other addresses, so that what is known of them goes
   * along: parameters, expectations, selections.
   *
   * @param before the file that the change is applied to
   */
  default Renaming moves(GraphFile before, Vocabulary vocabulary) {
    return Renaming.NONE;
  }

  /** What it does to the numbers that parameters hold, beside what it does to the file. */
  default ParameterEffect parameters() {
    return ParameterEffect.NONE;
  }

  /**
   * Composites of the file that go with their last node, where this change takes that away.
   *
   * @param before the file that the change is applied to
   */
  default Set<String> dissolved(GraphFile before, Vocabulary vocabulary) {
    return Set.of();
  }

  /**
   * The change that stands for this one and the next together, where they are parts of one gesture
   * (a node nudged along by a key); empty where they are separate acts.
   */
  default Optional<Change> mergedWith(Change next) {
    return Optional.empty();
  }

  /**
   * Whether it is about the file as a whole and not about its nodes: then it is done alike wherever
   * in the document one is.
   */
  default boolean isOfFile() {
    return false;
  }
}
