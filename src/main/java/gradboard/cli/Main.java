package gradboard.cli;

/** The program's entry: what {@code java -jar gradboard.jar} calls. */
public final class Main {
  private Main() {}

  /**
   * Names the version.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    String version = Main.class.getPackage().getImplementationVersion();
    System.out.println("Gradboard " + (version == null ? "" : version).trim());
  }
}
