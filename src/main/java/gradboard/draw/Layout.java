package gradboard.draw;

import gradboard.graph.Frame;
import gradboard.graph.Note;
import gradboard.graph.Point;
import gradboard.graph.Sheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where things come to lie by a layout.
 *
 * @param places upper left corners of nodes, by id
 * @param routes points that wires are led through, by the input that they enter; none for those
 *     that go straight
 * @param frames frames that change, by their position
 * @param notes new upper left corners of notes, by their position
 */
public record Layout(
    Map<String, Point> places,
    Map<PortRef, List<Point>> routes,
    Map<Integer, Frame> frames,
    Map<Integer, Point> notes) {

  public Layout {
    places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    routes = Collections.unmodifiableMap(new LinkedHashMap<>(routes));
    frames = Collections.unmodifiableMap(new LinkedHashMap<>(frames));
    notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
  }

  /** Frames and notes as they lie then. */
  public Sheet on(Sheet sheet) {
    List<Frame> framed = new ArrayList<>(sheet.frames());
    frames.forEach(framed::set);
    List<Note> noted = new ArrayList<>(sheet.notes());
    notes.forEach((index, at) -> noted.set(index, noted.get(index).at(at)));
    return sheet.withFrames(framed).withNotes(noted);
  }
}
