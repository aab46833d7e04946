package gradboard.edit;

import gradboard.io.GraphFile;

/**
 * Pastes a whole graph file into a blank document: with its title, its data, its training and all
 * else that it says.
 */
public record PasteFile(GraphFile pasted) implements Change {
  @Override
  public String name() {
    return "paste";
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    return pasted;
  }

  @Override
  public boolean isOfFile() {
    return true;
  }
}
