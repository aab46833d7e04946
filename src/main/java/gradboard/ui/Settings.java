package gradboard.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.Preferences;

/** What the program remembers from one start to the next, where the system keeps such things. */
public final class Settings {
  private static final int RECENT = 10;
  private static final String SEPARATOR = "\n";
  private static final String FILES = "recentFiles";
  private static final String OPS = "recentOps";

  private final Preferences store;

  private Settings(Preferences store) {
    this.store = store;
  }

  /** Those of the person who runs the program. */
  public static Settings ofUser() {
    // It reports the making of its folder as if something were amiss.
    Logger.getLogger("java.util.prefs").setLevel(Level.OFF);
    return new Settings(Preferences.userRoot().node("gradboard"));
  }

  /** Those kept in a node of the caller's. */
  public static Settings in(Preferences node) {
    return new Settings(node);
  }

  /** Whether a dark look was chosen; empty where the system is to be followed. */
  public Optional<Boolean> dark() {
    return Optional.ofNullable(store.get("dark", null)).map(Boolean::valueOf);
  }

  public void setDark(boolean dark) {
    store.put("dark", Boolean.toString(dark));
  }

  /** A number kept under a name, such as the place of a divider. */
  public int number(String name, int fallback) {
    return store.getInt(name, fallback);
  }

  public void setNumber(String name, int number) {
    store.putInt(name, number);
  }

  public boolean flag(String name, boolean fallback) {
    return store.getBoolean(name, fallback);
  }

  public void setFlag(String name, boolean value) {
    store.putBoolean(name, value);
  }

  /** Files opened or saved lately, latest first. */
  public List<Path> recentFiles() {
    return list(FILES).stream().map(Path::of).toList();
  }

  public void addRecentFile(Path file) {
    add(FILES, file.toAbsolutePath().normalize().toString());
  }

  /** Names of ops added lately, latest first. */
  public List<String> recentOps() {
    return list(OPS);
  }

  public void addRecentOp(String op) {
    add(OPS, op);
  }

  private List<String> list(String name) {
    return Arrays.stream(store.get(name, "").split(SEPARATOR))
        .filter(item -> !item.isEmpty())
        .toList();
  }

  private void add(String name, String item) {
    List<String> items = new ArrayList<>(list(name));
    items.remove(item);
    items.add(0, item);
    while (items.size() > RECENT
        || String.join(SEPARATOR, items).length() > Preferences.MAX_VALUE_LENGTH) {
      items.remove(items.size() - 1);
    }
    store.put(name, String.join(SEPARATOR, items));
  }
}
