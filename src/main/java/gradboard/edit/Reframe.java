package gradboard.edit;

import gradboard.graph.Frame;
import gradboard.graph.Point;
import gradboard.graph.Sheet;
import gradboard.io.GraphFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Has nodes belong to other frames than before. A node joins every frame that the middle of its
 * card is put into and leaves those that it is taken out of; one that a file puts into a frame from
 * afar stays in it for as long as it stays outside.
 *
 * @param members ids of the nodes that belong to a frame from then on, by the frame's position
 */
public record Reframe(Map<Integer, List<String>> members) implements Change {

  public static final Reframe NONE = new Reframe(Map.of());

  public Reframe {
    Map<Integer, List<String>> copied = new LinkedHashMap<>();
    members.forEach((frame, nodes) -> copied.put(frame, List.copyOf(nodes)));
    members = Collections.unmodifiableMap(copied);
  }

  /**
   * What comes of moving nodes.
   *
   * @param from where the middles of their cards were; those that are new were nowhere
   * @param to where they are put
   * @param going positions of the frames that go along, into and out of which nothing moves
   */
  public static Reframe moving(
      Sheet sheet, Map<String, Point> from, Map<String, Point> to, Set<Integer> going) {
    Map<Integer, List<String>> members = new LinkedHashMap<>();
    for (int i = 0; i < sheet.frames().size(); i++) {
      Frame frame = sheet.frames().get(i);
      if (!going.contains(i)) {
        Set<String> in = new HashSet<>();
        Set<String> out = new HashSet<>();
        to.forEach(
            (id, middle) -> {
              Point before = from.get(id);
              if (frame.covers(middle)) {
                in.add(id);
              } else if (before != null && frame.covers(before)) {
                out.add(id);
              }
            });
        put(members, i, frame, in, out);
      }
    }
    return new Reframe(members);
  }

  /**
   * What comes of a frame's having another box: it takes in what it comes to lie round and leaves
   * what it did lie round.
   *
   * @param middles of all cards
   */
  public static Reframe resizing(Sheet sheet, int index, Frame after, Map<String, Point> middles) {
    Frame frame = sheet.frames().get(index);
    Set<String> in = new HashSet<>();
    Set<String> out = new HashSet<>();
    middles.forEach(
        (id, middle) -> {
          if (after.covers(middle) && !frame.covers(middle)) {
            in.add(id);
          } else if (frame.covers(middle) && !after.covers(middle)) {
            out.add(id);
          }
        });
    Map<Integer, List<String>> members = new LinkedHashMap<>();
    put(members, index, frame, in, out);
    return new Reframe(members);
  }

  private static void put(
      Map<Integer, List<String>> members, int index, Frame frame, Set<String> in, Set<String> out) {
    List<String> nodes = new ArrayList<>(frame.nodes());
    nodes.removeIf(out::contains);
    Set<String> joining = new HashSet<>(in);
    nodes.forEach(joining::remove);
    joining.stream().sorted().forEach(nodes::add);
    if (!nodes.equals(frame.nodes())) {
      members.put(index, nodes);
    }
  }

  public boolean isEmpty() {
    return members.isEmpty();
  }

  @Override
  public String name() {
    return "change what belongs to " + (members.size() == 1 ? "a frame" : "frames");
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    if (isEmpty()) {
      return file;
    }
    Sheet sheet = file.graph().sheet();
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < sheet.frames().size(); i++) {
      Frame frame = sheet.frames().get(i);
      frames.add(frame.around(members.getOrDefault(i, frame.nodes())));
    }
    return file.withGraph(file.graph().withSheet(sheet.withFrames(frames)));
  }
}
