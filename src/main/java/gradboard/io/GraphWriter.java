package gradboard.io;

import gradboard.data.DataSpec;
import gradboard.format.JsonPrinter;
import gradboard.format.WholeFile;
import gradboard.graph.Edge;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.graph.Subgraph;
import gradboard.graph.Tags;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.train.TrainingSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Writes graph files in a stable order, so that a diff shows what changed and nothing else: what
 * was read and not changed is written as it was.
 */
public final class GraphWriter {
  private final OpCatalog catalog;

  /** A writer that knows the positions of the catalogue's ports. */
  public GraphWriter(OpCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Replaces or makes a file in one step.
   *
   * @throws IOException if the disk refuses; an older file is then untouched
   */
  public void write(GraphFile file, Path path) throws IOException {
    write(file, path, () -> false);
  }

  /**
   * As {@link #write(GraphFile, Path)}, until it is given up.
   *
   * @throws java.util.concurrent.CancellationException if it was; an older file is then untouched
   */
  public void write(GraphFile file, Path path, BooleanSupplier givenUp) throws IOException {
    WholeFile.write(path, text(file), givenUp);
  }

  /** The text of a file, ending with a line break. */
  public String text(GraphFile file) {
    Graph graph = file.graph();
    PortNames ports = PortNames.of(catalog, graph.composites());
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("gradboard", GraphFile.VERSION);
    putText(root, "title", file.title());
    putText(root, "description", file.description());
    root.put("nodes", nodes(graph.nodes(), ports));
    graph.loss().ifPresent(loss -> root.put("loss", loss));
    if (!graph.composites().isEmpty()) {
      root.put("composites", composites(graph.composites(), ports));
    }
    SheetWriter.put(graph.sheet(), root);
    file.data().ifPresent(data -> root.put("data", data(data)));
    file.train().ifPresent(train -> root.put("train", train(train)));
    file.expect().ifPresent(expect -> root.put("expect", expect(expect)));
    file.weights().ifPresent(weights -> root.put("weights", weights));
    addMissing(root, file.extras());
    return JsonPrinter.pretty(root);
  }

  /** Adds what a section has not got, also deep inside. */
  private static void addMissing(Map<String, Object> written, Map<String, Object> extras) {
    extras.forEach(
        (name, extra) -> {
          Object there = written.putIfAbsent(name, extra);
          if (there instanceof Map<?, ?> inner && extra instanceof Map<?, ?> more) {
            Map<String, Object> merged = new LinkedHashMap<>(Fields.members(inner));
            addMissing(merged, Fields.members(more));
            written.put(name, merged);
          }
        });
  }

  private static Map<String, Object> composites(Map<String, Subgraph> all, PortNames ports) {
    Map<String, Object> written = new LinkedHashMap<>();
    all.forEach(
        (name, inside) -> {
          Map<String, Object> composite = new LinkedHashMap<>();
          Map<String, Object> outputs = new LinkedHashMap<>();
          inside.outputs().forEach((port, source) -> outputs.put(port, source.toString()));
          composite.put("inputs", inside.inputs());
          composite.put("outputs", outputs);
          if (!inside.attributes().isEmpty()) {
            composite.put("attributes", inside.attributes());
          }
          composite.put("nodes", nodes(inside.nodes(), ports));
          if (!inside.places().isEmpty()) {
            composite.put("places", places(inside.places()));
          }
          SheetWriter.put(inside.sheet(), composite);
          addMissing(composite, inside.extras());
          written.put(name, composite);
        });
    return written;
  }

  private static List<Object> nodes(List<Node> nodes, PortNames ports) {
    List<Object> written = new ArrayList<>();
    nodes.forEach(node -> written.add(node(node, ports)));
    return written;
  }

  private static Map<String, Object> node(Node node, PortNames ports) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("id", node.id());
    putText(written, "op", node.op());
    node.name().ifPresent(name -> written.put("name", name));
    if (!node.inputs().isEmpty()) {
      Optional<List<Object>> listed = node.positional() ? ports.listed(node) : Optional.empty();
      written.put("inputs", listed.isPresent() ? listed.get() : byPort(node.inputs()));
    }
    if (!node.attributes().isEmpty()) {
      written.put("attributes", node.attributes());
    }
    node.at().ifPresent(at -> written.put("at", place(at)));
    Routes.put(node.inputs(), Optional.ofNullable(node.extras().get("routes")), written);
    tags(node.tags(), written);
    node.extras().forEach(written::putIfAbsent);
    return written;
  }

  private static void tags(Tags tags, Map<String, Object> into) {
    tags.color().ifPresent(color -> into.put("color", color));
    if (tags.muted()) {
      into.put("muted", true);
    }
    if (tags.locked()) {
      into.put("locked", true);
    }
    if (tags.frozen()) {
      into.put("frozen", true);
    }
  }

  /** A port with one wire has its source, one with several the list of them. */
  private static Map<String, Object> byPort(List<Edge> edges) {
    Map<String, Object> written = new LinkedHashMap<>();
    for (Edge edge : edges) {
      String source = edge.source().toString();
      Object before = written.putIfAbsent(edge.port(), source);
      if (before != null) {
        List<Object> sources =
            new ArrayList<>(before instanceof List<?> several ? several : List.of(before));
        sources.add(source);
        written.put(edge.port(), sources);
      }
    }
    return written;
  }

  private static Map<String, Object> places(Subgraph.Places places) {
    Map<String, Object> written = new LinkedHashMap<>();
    put(written, "inputs", places.inputs());
    put(written, "outputs", places.outputs());
    if (!places.routes().isEmpty()) {
      written.put("routes", Routes.written(places.routes()));
    }
    return written;
  }

  private static void put(Map<String, Object> into, String name, Map<String, Point> places) {
    Map<String, Object> written = new LinkedHashMap<>();
    places.forEach((port, at) -> written.put(port, place(at)));
    if (!written.isEmpty()) {
      into.put(name, written);
    }
  }

  static List<Object> place(Point at) {
    return List.of(tidy(at.x()), tidy(at.y()));
  }

  /** Whole numbers are written without a fraction. */
  static Object tidy(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1L << 53
        ? (Object) (long) number
        : (Object) number;
  }

  private static Map<String, Object> data(DataSpec data) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("source", data.source());
    written.putAll(data.options());
    if (data.standardize()) {
      written.put("standardize", true);
    }
    data.split()
        .ifPresent(
            split -> {
              Map<String, Object> shares = new LinkedHashMap<>();
              shares.put("train", tidy(split.train()));
              // A share for training alone would leave the rest to validation.
              boolean alone = split.test() == 0 && split.train() < 1;
              putUnless(alone ? -1 : 0, shares, "validation", split.validation());
              putUnless(0, shares, "test", split.test());
              written.put("split", shares);
            });
    data.seed().ifPresent(seed -> written.put("seed", seed));
    return written;
  }

  private static Map<String, Object> train(TrainingSpec train) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("optimizer", train.optimizer());
    written.put("learningRate", tidy(train.learningRate()));
    train.options().forEach((name, number) -> written.put(name, tidy(number)));
    putUnless(TrainingSpec.WHOLE, written, "batch", train.batch());
    written.put("epochs", train.epochs());
    written.put("seed", train.seed());
    Map<String, Object> metrics = new LinkedHashMap<>();
    train.metrics().forEach((name, metric) -> metrics.put(name, metric(name, metric)));
    if (!metrics.isEmpty()) {
      written.put("metrics", metrics);
    }
    return written;
  }

  private static Map<String, Object> metric(String name, TrainingSpec.MetricSpec metric) {
    Map<String, Object> written = new LinkedHashMap<>();
    if (!metric.kind().equals(name)) {
      written.put("kind", metric.kind());
    }
    written.put("prediction", metric.prediction());
    written.put("target", metric.target());
    metric.threshold().ifPresent(threshold -> written.put("threshold", threshold));
    return written;
  }

  private static Map<String, Object> expect(Expectation expect) {
    Map<String, Object> written = new LinkedHashMap<>();
    if (!expect.values().isEmpty()) {
      written.put("values", expect.values());
    }
    if (!expect.grads().isEmpty()) {
      written.put("grads", expect.grads());
    }
    boolean compares = !expect.values().isEmpty() || !expect.grads().isEmpty();
    if (compares || expect.tolerance() != Expectation.TOLERANCE) {
      written.put("tolerance", tidy(expect.tolerance()));
    }
    if (expect.mode() != Mode.INFER) {
      written.put("mode", expect.mode().name().toLowerCase(Locale.ROOT));
    }
    Map<String, Object> bounds = new LinkedHashMap<>();
    expect.train().forEach((name, bound) -> bounds.put(name, bound(bound)));
    if (!bounds.isEmpty()) {
      written.put("train", bounds);
    }
    return written;
  }

  private static Map<String, Object> bound(Expectation.Bound bound) {
    Map<String, Object> written = new LinkedHashMap<>();
    putUnless(Double.NEGATIVE_INFINITY, written, "atLeast", bound.atLeast());
    putUnless(Double.POSITIVE_INFINITY, written, "atMost", bound.atMost());
    return written;
  }

  static void putText(Map<String, Object> into, String name, String text) {
    if (!text.isEmpty()) {
      into.put(name, text);
    }
  }

  private static void putUnless(
      double nothing, Map<String, Object> into, String name, double number) {
    if (number != nothing) {
      into.put(name, tidy(number));
    }
  }
}
