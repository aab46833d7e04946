package gradboard.edit;

import gradboard.graph.Frame;
import gradboard.graph.Note;
import gradboard.graph.Point;
import gradboard.graph.Sheet;
import gradboard.io.GraphFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives frames and notes other places or sizes; the nodes in a frame stay where they are.
 *
 * @param verb what is done to them, for the menu: {@code move}, {@code resize}
 * @param spots where each comes to lie
 */
public record PlaceItems(String verb, Map<SheetItem, Spot> spots) implements Change {

  /**
   * Where a frame or note lies.
   *
   * @param at its upper left corner, in pixels at 100 %
   * @param size its width and height; empty where it keeps what it has
   */
  public record Spot(Point at, Optional<Point> size) {}

  public PlaceItems {
    spots = Collections.unmodifiableMap(new LinkedHashMap<>(spots));
  }

  /** Gives one another size. */
  public static PlaceItems resizing(SheetItem item, Point at, Point size) {
    return new PlaceItems("resize", Map.of(item, new Spot(at, Optional.of(size))));
  }

  @Override
  public String name() {
    return verb + " " + Phrases.items(spots.keySet());
  }

  /** The sheet after it. */
  public Sheet on(Sheet sheet) {
    if (spots.isEmpty()) {
      return sheet;
    }
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < sheet.frames().size(); i++) {
      Frame frame = sheet.frames().get(i);
      Spot spot = spots.get(SheetItem.frame(i));
      frames.add(spot == null ? frame : frame.at(spot.at, spot.size.orElse(frame.size())));
    }
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < sheet.notes().size(); i++) {
      Note note = sheet.notes().get(i);
      Spot spot = spots.get(SheetItem.note(i));
      notes.add(spot == null ? note : note.at(spot.at).sized(spot.size.or(note::size)));
    }
    return sheet.withFrames(frames).withNotes(notes);
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    return file.withGraph(file.graph().withSheet(on(file.graph().sheet())));
  }

  @Override
  public Optional<Change> mergedWith(Change next) {
    return next instanceof PlaceItems place
            && place.verb.equals(verb)
            && place.spots.keySet().equals(spots.keySet())
        ? Optional.of(next)
        : Optional.empty();
  }
}
