package gradboard.io;

import gradboard.data.DataSpec;
import gradboard.graph.Graph;
import gradboard.train.TrainingSpec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that a graph file says; see docs/format.md.
 *
 * @param graph the nodes, the loss and the composites
 * @param title shown in the tab, may be empty
 * @param description shown under the title, may be empty
 * @param data where training data comes from
 * @param train how the graph is trained
 * @param expect what the file promises of itself
 * @param weights name of the .safetensors beside the file that holds large parameters
 * @param extras members of the file that this version keeps without using them, in their order,
 *     JSON data: unknown ones (for one inside a section, the section's name leads to it), the
 *     {@link #KEPT} sections, and sections with faults in them
 */
public record GraphFile(
    Graph graph,
    String title,
    String description,
    Optional<DataSpec> data,
    Optional<TrainingSpec> train,
    Optional<Expectation> expect,
    Optional<String> weights,
    Map<String, Object> extras) {

  /** The version that is written; older ones are migrated when read. */
  public static final int VERSION = Migrations.ALL.newest();

  /** Sections that are kept as they stand among the extras: docs/format.md gives their form. */
  public static final List<String> KEPT = List.of("lesson");

  public static final GraphFile EMPTY =
      new GraphFile(
          Graph.EMPTY,
          "",
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of());

  public GraphFile {
    extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
  }

  public GraphFile withGraph(Graph changed) {
    return new GraphFile(changed, title, description, data, train, expect, weights, extras);
  }

  /**
   * @param line under the title
   */
  public GraphFile withTitle(String changed, String line) {
    return new GraphFile(graph, changed, line, data, train, expect, weights, extras);
  }

  /** The data section with a seed: where it names none, that of training. */
  public Optional<DataSpec> seededData() {
    long run = train.orElse(TrainingSpec.UNSPECIFIED).seed();
    return data.map(spec -> spec.seededBy(run));
  }

  public GraphFile withData(Optional<DataSpec> changed) {
    Map<String, Object> kept = extrasBeside("data", data, changed);
    return new GraphFile(graph, title, description, changed, train, expect, weights, kept);
  }

  public GraphFile withWeights(Optional<String> changed) {
    return new GraphFile(graph, title, description, data, train, expect, changed, extras);
  }

  public GraphFile withTrain(Optional<TrainingSpec> changed) {
    Map<String, Object> kept = extrasBeside("train", train, changed);
    changed.ifPresent(spec -> dropOthers(kept, spec.metrics().keySet()));
    return new GraphFile(graph, title, description, data, changed, expect, weights, kept);
  }

  public GraphFile withExpect(Optional<Expectation> changed) {
    Map<String, Object> kept = extrasBeside("expect", expect, changed);
    return new GraphFile(graph, title, description, data, train, changed, weights, kept);
  }

  /**
   * The extras after a change of a section: what was left over in one goes with it, and one that
   * could not be read goes when another comes in its place. Written all the same, either would make
   * the file one that cannot be read.
   */
  private Map<String, Object> extrasBeside(String section, Optional<?> before, Optional<?> after) {
    Map<String, Object> kept = new LinkedHashMap<>(extras);
    if (before.isPresent() != after.isPresent()) {
      kept.remove(section);
    }
    return kept;
  }

  /** Takes out what was left over in metrics that are none of these. */
  private static void dropOthers(Map<String, Object> extras, Set<String> metrics) {
    if (extras.get("train") instanceof Map<?, ?> section
        && section.get("metrics") instanceof Map<?, ?> leftOver) {
      Map<Object, Object> fewer = new LinkedHashMap<>(leftOver);
      fewer.keySet().retainAll(metrics);
      Map<Object, Object> kept = new LinkedHashMap<>(section);
      kept.put("metrics", fewer);
      if (fewer.isEmpty()) {
        kept.remove("metrics");
      }
      extras.put("train", kept);
    }
  }
}
