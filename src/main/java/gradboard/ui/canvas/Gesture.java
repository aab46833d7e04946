package gradboard.ui.canvas;

import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;

/** What a drag of the mouse does, from its press to its release; points are the scene's. */
interface Gesture {

  void dragged(Point2D at, MouseEvent event);

  void released(Point2D at, MouseEvent event);

  /** Given up: as if it had never begun. */
  void cancelled();

  /** Whether it moves nothing but the view, whatever becomes of the graph meanwhile. */
  default boolean isOfView() {
    return false;
  }
}
