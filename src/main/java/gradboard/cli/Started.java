package gradboard.cli;

/** How the program was started, so that a message can say what to type. */
final class Started {
  private static final String JAR = ".jar";

  private Started() {}

  /** {@code java -jar target/gradboard.jar train FILE}, as the person would have to type it. */
  static String as(String rest) {
    return as(System.getProperty("java.class.path"), rest);
  }

  /**
   * @param classPath by {@code -jar} the path of the jar alone
   */
  static String as(String classPath, String rest) {
    return (classPath.endsWith(JAR) && !classPath.contains(System.getProperty("path.separator"))
            ? "java -jar " + classPath
            : "gradboard")
        + " "
        + rest;
  }
}
