package gradboard.ui.canvas;

import gradboard.draw.Highlights;
import gradboard.draw.Highlights.Flow;
import gradboard.draw.PortRef;
import gradboard.draw.Scene.Hit;
import gradboard.draw.WirePoint;
import java.awt.Cursor;
import java.awt.Point;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows what the mouse points at, and says what can be done with it. */
final class Pointing {
  private final GraphCanvas canvas;
  private final Consumer<String> hint;
  private String said = "";

  /**
   * @param hint takes a sentence, empty when there is nothing to say
   */
  Pointing(GraphCanvas canvas, Consumer<String> hint) {
    this.canvas = canvas;
    this.hint = hint;
  }

  /** The mouse is at a point of the control; returns the cursor that says what is there. */
  int at(Point at) {
    Optional<Hit> hit = canvas.isOnMinimap(at) ? Optional.empty() : canvas.hit(canvas.toScene(at));
    Optional<PortRef> port = hit.flatMap(Finder::port);
    Map<PortRef, Flow> wires =
        hit.isPresent() && hit.get() instanceof Hit.OnWire on
            ? Map.of(on.wire().to(), Flow.FORWARD)
            : Map.of();
    Optional<WirePoint> point =
        hit.filter(Hit.OnPoint.class::isInstance).map(on -> ((Hit.OnPoint) on).point());
    canvas.highlight(
        point.map(Highlights::at).orElseGet(() -> new Highlights(wires, port, Optional.empty())));
    say(
        point.isPresent()
            ? "Drag moves this point of the wire, a double-click removes it."
            : wires.isEmpty() ? "" : "A double-click puts a reroute point on this wire.");
    return port.isPresent()
        ? Cursor.CROSSHAIR_CURSOR
        : point.isPresent() ? Cursor.HAND_CURSOR : Cursor.DEFAULT_CURSOR;
  }

  /** The mouse is elsewhere. */
  void nowhere() {
    canvas.highlight(Highlights.NONE);
    say("");
  }

  /** Says a sentence until there is another one to say; takes back only what was said here. */
  void say(String sentence) {
    if (!sentence.equals(said)) {
      said = sentence;
      hint.accept(sentence);
    }
  }

  /** Says nothing any more, whoever said it. */
  void hush() {
    said = "";
    hint.accept("");
  }
}
