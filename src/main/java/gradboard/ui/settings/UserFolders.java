package gradboard.ui.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where a system keeps what programs remember for a person.
 *
 * @param settings what the person chooses and may want to carry to another machine
 * @param state what the program keeps by itself: what was open, what can be recovered
 */
public record UserFolders(Path settings, Path state) {

  /** Where unsaved edits are kept against crashes. */
  public Path recovery() {
    return state.resolve("recovery");
  }

  /** Those of the person who runs the program. */
  public static UserFolders ofUser() {
    return of(
        System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
  }

  /** Where a person's own composites are kept. */
  public Path library() {
    return settings.resolve("library");
  }

  /**
   * By the customs of the system: the XDG Base Directory Specification 0.8, Apple's File System
   * Programming Guide, Windows' known folders.
   *
   * @param environment variables by name; those that are empty or not absolute count as unset
   */
  static UserFolders of(String system, Path home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("win")) {
      Path roaming = home.resolve("AppData").resolve("Roaming");
      Path local = home.resolve("AppData").resolve("Local");
      return new UserFolders(
          folder(environment, "APPDATA").orElse(roaming).resolve("Gradboard"),
          folder(environment, "LOCALAPPDATA").orElse(local).resolve("Gradboard"));
    }
    if (name.contains("mac")) {
      Path support = home.resolve("Library").resolve("Application Support").resolve("Gradboard");
      return new UserFolders(support, support.resolve("State"));
    }
    Path config = home.resolve(".config");
    Path state = home.resolve(".local").resolve("state");
    return new UserFolders(
        folder(environment, "XDG_CONFIG_HOME").orElse(config).resolve("gradboard"),
        folder(environment, "XDG_STATE_HOME").orElse(state).resolve("gradboard"));
  }

  private static Optional<Path> folder(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(text -> !text.isBlank())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
