package gradboard.ui.look;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** How the desktop is set, dark or still, as far as it can be asked. */
public final class SystemTheme {
  private static final long PATIENCE_MILLIS = 400;

  private SystemTheme() {}

  /**
   * Asks the system; light where it has no answer. Takes some milliseconds: not for the event
   * thread.
   */
  public static boolean isDark() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return answer(
              "reg",
              "query",
              "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
              "/v",
              "AppsUseLightTheme")
          .contains("0x0");
    }
    if (system.contains("mac")) {
      return answer("defaults", "read", "-g", "AppleInterfaceStyle").contains("Dark");
    }
    return answer("gsettings", "get", "org.gnome.desktop.interface", "color-scheme")
        .contains("dark");
  }

  /**
   * Whether the person asked the system for less motion; full motion where it has no answer. Takes
   * some milliseconds: not for the event thread.
   */
  public static boolean isStill() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return answer(
              "reg", "query", "HKCU\\Control Panel\\Desktop\\WindowMetrics", "/v", "MinAnimate")
          .matches("(?s).*REG_SZ\\s+0\\s*.*");
    }
    if (system.contains("mac")) {
      return answer("defaults", "read", "com.apple.universalaccess", "reduceMotion")
          .strip()
          .equals("1");
    }
    return answer("gsettings", "get", "org.gnome.desktop.interface", "enable-animations")
        .contains("false");
  }

  private static String answer(String... command) {
    try {
      Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
      if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        process.destroy();
        return "";
      }
      return new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
    } catch (IOException e) {
      // No such command on this desktop: it has no opinion.
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
