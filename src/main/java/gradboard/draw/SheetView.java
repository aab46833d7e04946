package gradboard.draw;

import gradboard.draw.Fonts.Role;
import gradboard.edit.SheetItem;
import gradboard.graph.Frame;
import gradboard.graph.Note;
import gradboard.graph.Point;
import gradboard.graph.Sheet;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Frames and notes as they lie on the canvas, their texts laid out. */
public final class SheetView {
  public static final SheetView EMPTY = new SheetView(List.of(), List.of());

  private static final double PAD = 10;
  private static final double NOTE_WIDTH = 190;
  private static final int MOST_LINES = 200;

  /** Square at the lower right in which a frame or note is resized. */
  private static final double CORNER = 14;

  /**
   * A frame.
   *
   * @param header height of the part with the title, by which it is moved
   * @param pad between its edge and the nodes in it
   */
  public record FrameView(Frame frame, Rectangle2D box, double header, double pad, TextRun title) {

    /** The frame that nodes fit into, with its title above them. */
    public Frame fitted(Collection<NodeView> nodes) {
      return nodes.stream()
          .map(NodeView::box)
          .reduce(Rectangle2D::createUnion)
          .map(cards -> at(around(cards)))
          .orElse(frame);
    }

    private Rectangle2D around(Rectangle2D cards) {
      return new Rectangle2D.Double(
          cards.getX() - pad,
          cards.getY() - pad - header,
          cards.getWidth() + 2 * pad,
          cards.getHeight() + 2 * pad + header);
    }

    private Frame at(Rectangle2D place) {
      return frame.at(
          new Point(Math.rint(place.getX()), Math.rint(place.getY())),
          new Point(Math.rint(place.getWidth()), Math.rint(place.getHeight())));
    }
  }

  /** A note. */
  public record NoteView(Note note, Rectangle2D box, List<TextRun> lines) {
    /** By name; one that has none of its own is yellow. */
    Optional<String> shownColor() {
      return note.color().or(() -> Optional.of("yellow"));
    }
  }

  private final List<FrameView> frames;
  private final List<NoteView> notes;

  private SheetView(List<FrameView> frames, List<NoteView> notes) {
    this.frames = List.copyOf(frames);
    this.notes = List.copyOf(notes);
  }

  /** Whether there is neither a frame nor a note. */
  public boolean isEmpty() {
    return frames.isEmpty() && notes.isEmpty();
  }

  public static SheetView of(Sheet sheet, Fonts fonts) {
    if (sheet.frames().isEmpty() && sheet.notes().isEmpty()) {
      return EMPTY;
    }
    return new SheetView(
        sheet.frames().stream().map(frame -> view(frame, fonts)).toList(),
        sheet.notes().stream().map(note -> view(note, fonts)).toList());
  }

  private static double header(Fonts fonts) {
    return fonts.height(Role.TITLE) + PAD * Sizes.of(fonts).unit();
  }

  private static FrameView view(Frame frame, Fonts fonts) {
    double pad = PAD * Sizes.of(fonts).unit();
    Rectangle2D box =
        new Rectangle2D.Double(frame.at().x(), frame.at().y(), frame.size().x(), frame.size().y());
    return new FrameView(
        frame,
        box,
        header(fonts),
        2 * pad,
        fonts.line(Role.TITLE, frame.title(), box.getWidth() - 2 * pad));
  }

  private static NoteView view(Note note, Fonts fonts) {
    double pad = PAD * Sizes.of(fonts).unit();
    double width = note.size().map(Point::x).orElse(NOTE_WIDTH * Sizes.of(fonts).unit());
    List<TextRun> lines = new ArrayList<>();
    for (String paragraph : note.text().split("\n", -1)) {
      List<TextRun> wrapped = fonts.lines(Role.LABEL, paragraph, width - 2 * pad, MOST_LINES);
      lines.addAll(wrapped.isEmpty() ? List.of(fonts.line(Role.LABEL, "")) : wrapped);
    }
    double needed = lines.size() * fonts.height(Role.LABEL) + 2 * pad;
    double height = Math.max(needed, note.size().map(Point::y).orElse(0.0));
    return new NoteView(
        note, new Rectangle2D.Double(note.at().x(), note.at().y(), width, height), lines);
  }

  /** The frame that nodes fit into, with its title above them. */
  public static Frame fitted(Frame frame, Collection<NodeView> nodes, Fonts fonts) {
    return view(frame, fonts).fitted(nodes);
  }

  /** The frame, grown where it must be for cards to fit into it. */
  public static Frame grown(Frame frame, Collection<Rectangle2D> cards, Fonts fonts) {
    FrameView view = view(frame, fonts);
    return cards.stream()
        .reduce(Rectangle2D::createUnion)
        .map(all -> view.at(view.box().createUnion(view.around(all))))
        .orElse(frame);
  }

  public List<FrameView> frames() {
    return frames;
  }

  public List<NoteView> notes() {
    return notes;
  }

  /** The place of a frame or a note. */
  public Rectangle2D box(SheetItem item) {
    return item.isFrame() ? frames.get(item.index()).box() : notes.get(item.index()).box();
  }

  /**
   * What lies in a frame and moves with it: notes by their middles, and frames whose box or whose
   * nodes are part of its own.
   */
  public Set<SheetItem> within(int frame) {
    FrameView outer = frames.get(frame);
    Set<String> members = Set.copyOf(outer.frame().nodes());
    Set<SheetItem> inner = new LinkedHashSet<>();
    for (int i = 0; i < frames.size(); i++) {
      if (i != frame && isWithin(frames.get(i), outer, members)) {
        inner.add(SheetItem.frame(i));
      }
    }
    for (int i = 0; i < notes.size(); i++) {
      Rectangle2D note = notes.get(i).box();
      if (outer.box().contains(note.getCenterX(), note.getCenterY())) {
        inner.add(SheetItem.note(i));
      }
    }
    return inner;
  }

  private static boolean isWithin(FrameView inner, FrameView outer, Set<String> members) {
    List<String> own = inner.frame().nodes();
    boolean part = !own.isEmpty() && own.size() < members.size() && members.containsAll(own);
    boolean inside = outer.box().contains(inner.box()) && !outer.box().equals(inner.box());
    return part || inside;
  }

  /** Frames that lie in a box as a whole, and notes that it touches. */
  public Set<SheetItem> touching(Rectangle2D box) {
    Set<SheetItem> touched = new LinkedHashSet<>();
    for (int i = 0; i < frames.size(); i++) {
      if (box.contains(frames.get(i).box())) {
        touched.add(SheetItem.frame(i));
      }
    }
    for (int i = 0; i < notes.size(); i++) {
      if (box.intersects(notes.get(i).box())) {
        touched.add(SheetItem.note(i));
      }
    }
    return touched;
  }

  /** What is at a point: a note, or the title or the lower right corner of a frame. */
  public Optional<SheetItem> at(double x, double y) {
    for (int i = notes.size() - 1; i >= 0; i--) {
      if (notes.get(i).box().contains(x, y)) {
        return Optional.of(SheetItem.note(i));
      }
    }
    for (int i = frames.size() - 1; i >= 0; i--) {
      FrameView frame = frames.get(i);
      boolean header = frame.box().contains(x, y) && y <= frame.box().getY() + frame.header();
      if (header || isCorner(frame.box(), x, y)) {
        return Optional.of(SheetItem.frame(i));
      }
    }
    return Optional.empty();
  }

  /** Whether a point is where a box is resized. */
  public static boolean isCorner(Rectangle2D box, double x, double y) {
    return box.contains(x, y) && x >= box.getMaxX() - CORNER && y >= box.getMaxY() - CORNER;
  }

  Optional<Rectangle2D> bounds() {
    List<Rectangle2D> boxes = new ArrayList<>();
    frames.forEach(frame -> boxes.add(frame.box()));
    notes.forEach(note -> boxes.add(note.box()));
    return boxes.stream().reduce(Rectangle2D::createUnion);
  }
}
