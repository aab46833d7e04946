package gradboard.draw;

import gradboard.draw.Fonts.Role;
import gradboard.runtime.Digest;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Paints the numbers of wires on plates beside them: the value above the wire, the gradient's share
 * below. They keep off cards and off each other where there is room beside the wire.
 */
final class WireNumbers {
  /** A tensor of up to this many numbers is written out. */
  private static final int WRITTEN_OUT = 4;

  private static final double WIDEST = 220;

  /** Where on its wire a plate may stand, as shares of the way, the best one first. */
  private static final double[] PLACES = {0.5, 0.35, 0.65, 0.2, 0.8};

  /** How a plate may lie to its place: round it, to the right of it, to the left. */
  private static final double[] SIDES = {0.5, 0, 1};

  /** So many cards one above the other are passed on the way to a free place above them. */
  private static final int MOST_PASSED = 4;

  private final Theme theme;
  private final Fonts fonts;
  private final double unit;
  private final NoteSheet sheet;
  private final Scene scene;
  private final List<Rectangle2D> plates = new ArrayList<>();

  WireNumbers(Theme theme, NoteSheet sheet, Scene scene) {
    this.theme = theme;
    fonts = theme.fonts();
    unit = theme.sizes().unit();
    this.sheet = sheet;
    this.scene = scene;
  }

  /** A line of numbers and its colour. */
  private record Line(TextRun text, Color color) {}

  /** Grey where an edit has outdated them. */
  void paint(WireView wire) {
    boolean old = is(wire.from(), Mark.STALE);
    boolean otherLoss = old || is(wire.from(), Mark.GRADIENT_STALE);
    Color outdated = theme.states().stale();
    Optional<Line> value =
        wire.value().map(d -> line(d, old ? outdated : theme.accents().forwardText()));
    Optional<Line> share =
        wire.share().map(d -> line(d, otherLoss ? outdated : theme.accents().backwardText()));
    if (value.isEmpty() && share.isEmpty()) {
      return;
    }
    double width = Math.max(width(value), width(share));
    double above = value.isPresent() ? away() + plateHeight() : 0;
    double below = share.isPresent() ? away() + plateHeight() : 0;
    Rectangle2D place = place(scene.run(wire).orElseThrow(), width, above, below);
    plates.add(place);
    value.ifPresent(line -> paint(line, place.getCenterX(), place.getY()));
    share.ifPresent(line -> paint(line, place.getCenterX(), place.getMaxY() - plateHeight()));
  }

  private boolean is(PortRef port, Mark mark) {
    return scene.node(port.node()).filter(node -> node.is(mark)).isPresent();
  }

  private Line line(Digest digest, Color color) {
    return new Line(fonts.line(Role.LABEL, text(digest), WIDEST * unit), color);
  }

  private double width(Optional<Line> line) {
    return line.map(present -> present.text().width() + 12 * unit).orElse(0.0);
  }

  private double away() {
    return 5 * unit;
  }

  private double plateHeight() {
    return fonts.height(Role.LABEL) + 4 * unit;
  }

  /**
   * Where the plates of a wire go.
   *
   * @param above what they take above the wire
   * @param below what they take below it
   */
  private Rectangle2D place(Run run, double width, double above, double below) {
    List<Rectangle2D> candidates = new ArrayList<>();
    for (double place : PLACES) {
      Point2D at = sheet.place(run.at(place));
      for (double side : SIDES) {
        double beside = (0.5 - side) * 2 * away();
        candidates.add(
            new Rectangle2D.Double(
                at.getX() - side * width + beside, at.getY() - above, width, above + below));
      }
    }
    Rectangle2D middle = candidates.get(0);
    // Of a scene seen from afar the cards are blocks without words, and too many to keep off.
    if (sheet.view().detail() != Detail.CARD) {
      return middle;
    }
    List<Rectangle2D> taken =
        taken(candidates.stream().reduce(Rectangle2D::createUnion).orElseThrow());
    return candidates.stream()
        .filter(box -> taken.stream().noneMatch(box::intersects))
        .findFirst()
        .orElseGet(() -> risen(middle));
  }

  /**
   * The boxes near by that cards, their flags and other plates take; of a card all within the
   * distance from its sides that its words and figures keep.
   */
  private List<Rectangle2D> taken(Rectangle2D near) {
    List<Rectangle2D> taken = new ArrayList<>(plates);
    double flag = Frames.flagRoom(theme);
    Rectangle2D region =
        new Rectangle2D.Double(
            near.getX(), near.getY(), near.getWidth(), near.getHeight() + flag + away());
    for (NodeView node : scene.nodesIn(sheet.onCanvas(region))) {
      Rectangle2D card = node.box();
      double top = Frames.isStep(node) ? flag : 0;
      double pad = theme.sizes().pad();
      taken.add(
          sheet.place(
              new Rectangle2D.Double(
                  card.getX() + pad,
                  card.getY() - top,
                  card.getWidth() - 2 * pad,
                  card.getHeight() + top)));
    }
    return taken;
  }

  /** Above what lies there, or where it was if that leads out of sight or too far. */
  private Rectangle2D risen(Rectangle2D wanted) {
    Rectangle2D box = wanted;
    for (int passed = 0; passed < MOST_PASSED; passed++) {
      Rectangle2D now = box;
      List<Rectangle2D> below = taken(now).stream().filter(now::intersects).toList();
      if (below.isEmpty()) {
        return now.getY() < 0 ? wanted : now;
      }
      double top = below.stream().mapToDouble(Rectangle2D::getY).min().orElseThrow();
      box =
          new Rectangle2D.Double(
              now.getX(), top - away() - now.getHeight(), now.getWidth(), now.getHeight());
    }
    return wanted;
  }

  private void paint(Line line, double middle, double top) {
    double width = line.text().width() + 12 * unit;
    double x = middle - width / 2;
    Plate.paint(sheet.surface(), theme, x, top, width, plateHeight());
    sheet
        .surface()
        .text(line.text(), x + 6 * unit, top + 2 * unit + fonts.ascent(Role.LABEL), line.color());
  }

  private String text(Digest digest) {
    if (digest.shape().size() == 1) {
      return fonts.numbers().write(digest.whole().orElseThrow().at(0));
    }
    if (digest.whole().isPresent() && digest.shape().size() <= WRITTEN_OUT) {
      return fonts.numbers().write(digest.whole().get());
    }
    return digest.shape()
        + "  "
        + fonts.numbers().write(digest.statistics().minimum())
        + " … "
        + fonts.numbers().write(digest.statistics().maximum());
  }
}
