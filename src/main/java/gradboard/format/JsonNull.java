package gradboard.format;

/** JSON's null as data, so that no Java null is passed around. */
public enum JsonNull {
  NULL;

  @Override
  public String toString() {
    return "null";
  }
}
