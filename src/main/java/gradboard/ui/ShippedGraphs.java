package gradboard.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Graphs that come with the program, packed into it. */
final class ShippedGraphs {
  /** What the first start opens. */
  static final String FIRST = "sigmoid-neuron.json";

  private ShippedGraphs() {}

  /** Those worth opening from a menu: title by file name. */
  static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put(FIRST, "Sigmoid neuron");
    names.put("spiral-mlp.json", "Spiral: a two-layer network");
    names.keySet().removeIf(name -> ShippedGraphs.class.getResource(path(name)) == null);
    return names;
  }

  /** The text of a graph; empty where there is none of that name. */
  static Optional<String> text(String name) {
    try (InputStream file = ShippedGraphs.class.getResourceAsStream(path(name))) {
      return file == null
          ? Optional.empty()
          : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(String name) {
    return "/graphs/" + name;
  }
}
