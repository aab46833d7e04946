package gradboard.io;

import gradboard.format.JsonDocument;
import gradboard.format.JsonNull;
import gradboard.format.JsonParser;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.graph.Ref;
import gradboard.graph.Subgraph;
import gradboard.op.OpCatalog;
import gradboard.tensor.Literal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the section {@code composites} of a graph file. */
final class CompositeReader {
  /** Composites in composites in composites. */
  private static final int DEEPEST = JsonParser.DEPTH;

  private static final String PORT_NAME =
      "a port's name is not empty, does not begin with # or > and has no point in it";

  private final OpCatalog catalog;
  private final JsonDocument document;
  private final List<Problem> problems;

  /**
   * @param problems takes what is found
   */
  CompositeReader(OpCatalog catalog, JsonDocument document, List<Problem> problems) {
    this.catalog = catalog;
    this.document = document;
    this.problems = problems;
  }

  /** What the section defines, by name. */
  Map<String, Subgraph> read(Fields all) {
    Map<String, List<String>> inputs = new LinkedHashMap<>();
    for (String name : all.names()) {
      all.object(name).ifPresent(composite -> inputs.put(name, ports(composite)));
    }
    PortNames ports = new PortNames(catalog, inputs);
    Map<String, Subgraph> composites = new LinkedHashMap<>();
    inputs.forEach(
        (name, ownInputs) -> {
          Fields composite = all.object(name).orElseThrow();
          if (catalog.find(name).isPresent()) {
            problems.add(
                Problem.warning(
                    "the composite \""
                        + name
                        + "\" takes the place of the op of that name in this file; rename it if it"
                        + " should not"));
          }
          Map<String, Object> attributes = composite.map("attributes").orElse(Map.of());
          List<Node> nodes = inside(composite, new NodeReader(ports, document, problems, name));
          Map<String, Ref> outputs = outputs(composite);
          composites.put(
              name,
              new Subgraph(
                  ownInputs,
                  outputs,
                  attributes,
                  nodes,
                  places(composite),
                  GraphReader.sheet(
                      composite,
                      seen(ownInputs, nodes, outputs.keySet()),
                      "composite \"" + name + "\": ",
                      problems),
                  composite.takeRest()));
        });
    if (areTooDeep(composites)) {
      problems.add(
          Problem.inFile(
              "\"composites\" lie in each other deeper than "
                  + DEEPEST
                  + " levels, which no graph needs; take some of them apart"));
    }
    return composites;
  }

  /**
   * Whether composites lie in each other so deep that what walks through them would run out of
   * stack. Takes those away that only have known ones inside, level by level; what is left in the
   * end contains itself, which is for {@code compile} to tell, unless it is such a lot.
   */
  private static boolean areTooDeep(Map<String, Subgraph> composites) {
    Map<String, Subgraph> left = new LinkedHashMap<>(composites);
    for (int level = 0; level < DEEPEST; level++) {
      Set<String> open = Set.copyOf(left.keySet());
      left.values()
          .removeIf(inside -> inside.nodes().stream().map(Node::op).noneMatch(open::contains));
      if (left.size() == open.size()) {
        return left.size() > DEEPEST;
      }
    }
    return !left.isEmpty();
  }

  /** What frames inside a composite may be round: its nodes, and its ports. */
  private static Set<String> seen(List<String> inputs, List<Node> nodes, Set<String> outputs) {
    Set<String> seen = new HashSet<>(inputs);
    seen.addAll(GraphReader.ids(nodes));
    for (String output : outputs) {
      seen.add(seen.contains(output) ? Subgraph.OUTPUT + output : output);
    }
    return seen;
  }

  private static List<Node> inside(Fields composite, NodeReader reader) {
    Optional<Object> nodes = composite.any("nodes");
    Optional<String> objection = GraphReader.objection("nodes", nodes.orElse(JsonNull.NULL));
    if (objection.isPresent()) {
      composite.complain("nodes", "is wrong: " + objection.get());
      return List.of();
    }
    return reader.read((List<?>) nodes.orElseThrow());
  }

  /**
   * Whether wires can be told by the name: # stands before a position, > before an output that is
   * called like a node, and after a point the output of a node.
   */
  private static boolean isPortName(String name) {
    return !name.isEmpty() && "#>".indexOf(name.charAt(0)) < 0 && name.indexOf('.') < 0;
  }

  private static Map<String, Ref> outputs(Fields composite) {
    composite.require("outputs", "it names the inner values that leave, as {\"Y\": \"add\"}");
    Map<String, Ref> outputs = new LinkedHashMap<>();
    composite
        .object("outputs")
        .ifPresent(
            all -> {
              for (String port : all.names()) {
                all.text(port).ifPresent(source -> outputs.put(port, Ref.parse(source)));
                if (!isPortName(port)) {
                  all.complain(port, "cannot be an output: " + PORT_NAME);
                }
              }
            });
    return outputs;
  }

  /** Where the ports lie on the canvas. */
  private static Subgraph.Places places(Fields composite) {
    Optional<Fields> places = composite.object("places");
    return new Subgraph.Places(
        places.flatMap(all -> all.object("inputs")).map(NodeReader::places).orElse(Map.of()),
        places.flatMap(all -> all.object("outputs")).map(NodeReader::places).orElse(Map.of()),
        places.flatMap(all -> all.object("routes")).map(Routes::byName).orElse(Map.of()));
  }

  /** Names of a composite's inputs, each once. */
  private static List<String> ports(Fields composite) {
    List<String> names = words(composite, "inputs");
    List<String> distinct = names.stream().distinct().toList();
    if (distinct.size() < names.size()) {
      List<String> repeated = new ArrayList<>(names);
      distinct.forEach(repeated::remove);
      composite.complain(
          "inputs",
          "gives the name \""
              + repeated.get(0)
              + "\" to two ports; give every port a name of its own");
    }
    distinct.stream()
        .filter(name -> !isPortName(name))
        .forEach(
            name -> composite.complain("inputs", "has the port \"" + name + "\"; " + PORT_NAME));
    return distinct;
  }

  private static List<String> words(Fields fields, String name) {
    List<String> words = new ArrayList<>();
    for (Object item : fields.list(name).orElse(List.of())) {
      if (item instanceof String word) {
        words.add(word);
      } else {
        fields.complain(
            name, "must list names in double quotes; " + Literal.text(item) + " is none");
      }
    }
    return words;
  }
}
