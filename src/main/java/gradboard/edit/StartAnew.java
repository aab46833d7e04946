package gradboard.edit;

import gradboard.io.GraphFile;

/** Has all parameters forget what was trained, and start as the file says. */
public record StartAnew() implements Change {
  @Override
  public String name() {
    return "start parameters anew";
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    return file;
  }

  @Override
  public ParameterEffect parameters() {
    return ParameterEffect.ANEW;
  }

  @Override
  public boolean isOfFile() {
    return true;
  }
}
