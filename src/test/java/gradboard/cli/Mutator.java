package gradboard.cli;

import gradboard.format.JsonNull;
import gradboard.format.JsonPrinter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Spoils graph files the way hands and programs do: mostly in what they say (ids, wires, shapes,
 * attributes, values, ops), sometimes in their bytes.
 */
final class Mutator {
  private static final List<Object> NUMBERS =
      List.of(
          0L,
          1L,
          -1L,
          2L,
          3L,
          7L,
          -2L,
          64L,
          300L,
          1L << 31,
          -(1L << 31),
          1_000_000_000_000L,
          Long.MAX_VALUE,
          Long.MIN_VALUE,
          0.5,
          -1.5,
          1e-300,
          1e300,
          -0.0);
  private static final List<Object> WORDS =
      List.of(
          "",
          "x",
          "NaN",
          "Infinity",
          "-Infinity",
          "#0",
          "#x",
          ".",
          "x.",
          "x.1",
          "x.9999999999",
          "a/b",
          "mean",
          "float64",
          "int64",
          "bool",
          "train",
          "$units",
          "\ud800",
          "\u0000");
  private static final List<Object> OTHERS =
      List.of(
          true,
          false,
          JsonNull.NULL,
          List.of(),
          Map.of(),
          List.of(List.of()),
          List.of(1L, List.of(2L)),
          List.of(-1L, -1L),
          List.of(0L),
          List.of(2L, 0L, 3L));

  private final Random random;
  private final Map<String, List<String>> ops;
  private final List<String> attributes;

  /**
   * @param ops names of ops to exchange others for, with the names of their attributes
   */
  Mutator(long seed, Map<String, List<String>> ops) {
    random = new Random(seed);
    this.ops = ops;
    attributes = ops.values().stream().flatMap(List::stream).distinct().sorted().toList();
  }

  /** A spoilt file: one in ten in its bytes, the others in what they say. */
  byte[] mutate(Object file) {
    Object mutated = copy(file);
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes && map(mutated).get("nodes") instanceof List<?>; i++) {
      changeNode(mutated);
    }
    byte[] text = JsonPrinter.pretty(mutated).getBytes(StandardCharsets.UTF_8);
    return random.nextInt(10) == 0 ? changeBytes(text) : text;
  }

  private void changeNode(Object file) {
    List<Map<String, Object>> nodes = list(map(file).get("nodes"));
    Map<String, Object> node = pick(nodes);
    switch (random.nextInt(13)) {
      case 0 -> node.put("op", op());
      case 1 -> node.put("id", random.nextInt(4) == 0 ? anything(nodes) : "renamed");
      case 2 -> rewire(node, nodes);
      case 3 -> rewire(node, nodes);
      case 4 -> attributes(node).put(attribute(node), anything(nodes));
      case 5 -> attributes(node).put("shape", shape());
      case 6 -> attributes(node).put("value", value(random.nextInt(3)));
      case 7 -> nodes.remove(node);
      case 8 -> duplicate(node, nodes);
      case 9 -> map(file).put("loss", pick(nodes).getOrDefault("id", "x"));
      case 10 -> changeSomething(file, nodes);
      case 11 -> node.put("routes", routes(nodes));
      default -> changeSomething(attributes(node), nodes);
    }
    if (nodes.isEmpty()) {
      nodes.add(new LinkedHashMap<>(Map.of("id", "x", "op", op())));
    }
  }

  private String op() {
    return pick(ops.keySet().stream().sorted().toList());
  }

  /** Mostly one that the op has, so that its own checks are reached. */
  private String attribute(Map<String, Object> node) {
    List<String> own = ops.getOrDefault(String.valueOf(node.get("op")), List.of());
    return own.isEmpty() || random.nextInt(4) == 0 ? pick(attributes) : pick(own);
  }

  private void duplicate(Map<String, Object> node, List<Map<String, Object>> nodes) {
    Map<String, Object> copy = map(copy(node));
    if (random.nextInt(8) != 0) {
      copy.put("id", "copy" + nodes.size());
    }
    nodes.add(copy);
  }

  private void rewire(Map<String, Object> node, List<Map<String, Object>> nodes) {
    List<Object> inputs = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      inputs.add(random.nextInt(8) == 0 ? JsonNull.NULL : pick(nodes).getOrDefault("id", "x"));
    }
    node.put("inputs", inputs);
  }

  private Object routes(List<Map<String, Object>> nodes) {
    Map<String, Object> routes = new LinkedHashMap<>();
    for (String port : List.of("A", "X", "input", "inputs.1", "0")) {
      if (random.nextBoolean()) {
        routes.put(port, random.nextInt(3) == 0 ? anything(nodes) : value(2));
      }
    }
    return routes;
  }

  private Object shape() {
    List<Object> extents = new ArrayList<>();
    int rank = random.nextInt(4);
    for (int i = 0; i < rank; i++) {
      extents.add(random.nextInt(6) == 0 ? pick(NUMBERS) : (Object) (long) (1 + random.nextInt(4)));
    }
    return extents;
  }

  private Object value(int depth) {
    if (depth == 0) {
      return random.nextInt(6) == 0 ? pick(NUMBERS) : (Object) random.nextGaussian();
    }
    List<Object> list = new ArrayList<>();
    int length = 1 + random.nextInt(3);
    for (int i = 0; i < length; i++) {
      list.add(value(depth - 1));
    }
    return list;
  }

  private Object anything(List<Map<String, Object>> nodes) {
    return switch (random.nextInt(6)) {
      case 0 -> pick(WORDS);
      case 1 -> copy(pick(OTHERS));
      case 2 -> String.valueOf(pick(nodes).getOrDefault("id", "x"));
      case 3 -> shape();
      default -> pick(NUMBERS);
    };
  }

  /** Replaces or removes some member or item, however deep. */
  private void changeSomething(Object container, List<Map<String, Object>> nodes) {
    List<Object> containers = new ArrayList<>();
    collect(container, containers);
    Object chosen = pick(containers);
    if (chosen instanceof Map<?, ?> && !map(chosen).isEmpty()) {
      String key = pick(List.copyOf(map(chosen).keySet()));
      if (random.nextInt(4) == 0) {
        map(chosen).remove(key);
      } else if (!key.equals("nodes")) {
        map(chosen).put(key, anything(nodes));
      }
    } else if (chosen instanceof List<?> list && !list.isEmpty() && !(list.get(0) instanceof Map)) {
      Mutator.<Object>list(chosen).set(random.nextInt(list.size()), anything(nodes));
    }
  }

  private static void collect(Object data, List<Object> into) {
    if (data instanceof Map<?, ?> map) {
      into.add(map);
      map.values().forEach(value -> collect(value, into));
    } else if (data instanceof List<?> list) {
      into.add(list);
      list.forEach(item -> collect(item, into));
    }
  }

  private byte[] changeBytes(byte[] text) {
    byte[] changed = text.clone();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
    }
    int end = random.nextInt(4) == 0 ? random.nextInt(changed.length) : changed.length;
    return Arrays.copyOf(changed, end);
  }

  private static Map<String, Object> attributes(Map<String, Object> node) {
    Object attributes = node.get("attributes");
    if (!(attributes instanceof Map<?, ?>)) {
      node.put("attributes", new LinkedHashMap<>());
    }
    return map(node.get("attributes"));
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** A copy that can be changed. */
  private static Object copy(Object data) {
    if (data instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> copy.put((String) key, copy(value)));
      return copy;
    }
    if (data instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(copy(item)));
      return copy;
    }
    return data;
  }

  @SuppressWarnings("unchecked") // A JSON object has no other keys.
  private static Map<String, Object> map(Object data) {
    return (Map<String, Object>) data;
  }

  @SuppressWarnings("unchecked") // Of nodes, or of whatever is put in.
  private static <T> List<T> list(Object data) {
    return (List<T>) data;
  }
}
