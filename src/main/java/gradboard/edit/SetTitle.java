package gradboard.edit;

import gradboard.io.GraphFile;

/** Gives the document its title and the line under it. */
public record SetTitle(String title, String description) implements Change {

  @Override
  public String name() {
    return "change the title";
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    return file.withTitle(title, description);
  }

  @Override
  public boolean isOfFile() {
    return true;
  }
}
