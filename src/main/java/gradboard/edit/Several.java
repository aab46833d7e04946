package gradboard.edit;

import gradboard.io.GraphFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Changes that the person sees as one act.
 *
 * @param name for the menu
 */
public record Several(String name, List<Change> changes) implements Change {

  public Several {
    changes = List.copyOf(changes);
  }

  public static Several of(String name, Change... changes) {
    return new Several(name, List.of(changes));
  }

  /** Changes as one act; where there is but one, that. */
  public static Change joint(String name, List<Change> changes) {
    return changes.size() == 1 ? changes.get(0) : new Several(name, changes);
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    GraphFile after = file;
    for (Change change : changes) {
      after = change.apply(after, vocabulary);
    }
    return after;
  }

  @Override
  public Renaming moves(GraphFile before, Vocabulary vocabulary) {
    Renaming all = Renaming.NONE;
    GraphFile at = before;
    for (Change change : changes) {
      all = all.then(change.moves(at, vocabulary));
      at = change.apply(at, vocabulary);
    }
    return all;
  }

  @Override
  public Set<String> dissolved(GraphFile before, Vocabulary vocabulary) {
    Set<String> all = new LinkedHashSet<>();
    GraphFile at = before;
    for (Change change : changes) {
      all.addAll(change.dissolved(at, vocabulary));
      at = change.apply(at, vocabulary);
    }
    return all;
  }
}
