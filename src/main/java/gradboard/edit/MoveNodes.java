package gradboard.edit;

import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.io.GraphFile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Moves nodes on the canvas.
 *
 * @param verb what moves them, for the menu: {@code move}, {@code align}
 * @param places new upper left corner by node id
 */
public record MoveNodes(String verb, Map<String, Point> places) implements Change {

  public MoveNodes {
    places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
  }

  public MoveNodes(Map<String, Point> places) {
    this("move", places);
  }

  @Override
  public String name() {
    return verb + " " + Phrases.nodes(places.keySet());
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    return file.withGraph(
        file.graph().withNodes(file.graph().nodes().stream().map(this::moved).toList()));
  }

  private Node moved(Node node) {
    Point place = places.get(node.id());
    return place == null ? node : node.at(place.x(), place.y());
  }

  @Override
  public Optional<Change> mergedWith(Change next) {
    return next instanceof MoveNodes move
            && move.verb.equals(verb)
            && move.places.keySet().equals(places.keySet())
        ? Optional.of(next)
        : Optional.empty();
  }
}
