package gradboard.draw;

import gradboard.op.Category;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The program's icons, read once each from {@code icons/*.svg} as outlines. Kept as outlines, not
 * pictures, so that they take the theme's colours, stay sharp at any zoom and go into SVG exports
 * as they are; the menus and tool bars show the same files through FlatLaf.
 */
public final class Icons {
  private static final Map<String, Icon> READ = new ConcurrentHashMap<>();

  private Icons() {}

  /**
   * The icon {@code icons/NAME.svg}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Icon named(String name) {
    return READ.computeIfAbsent(name, Icons::read);
  }

  /** Whether {@code icons/NAME.svg} exists. */
  public static boolean exists(String name) {
    return Icons.class.getResource(path(name)) != null;
  }

  /** Name of a category's icon. */
  public static String name(Category category) {
    return "category-" + category.name().toLowerCase(Locale.ROOT);
  }

  /** Where an icon lies among the resources. */
  public static String path(String name) {
    return "/icons/" + name + ".svg";
  }

  private static Icon read(String name) {
    try (InputStream file = Icons.class.getResourceAsStream(path(name))) {
      if (file == null) {
        throw new IllegalArgumentException("there is no icon " + path(name));
      }
      return new Icon(name, IconReader.outline(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
