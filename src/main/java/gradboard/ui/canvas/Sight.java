package gradboard.ui.canvas;

import gradboard.draw.Detail;
import gradboard.draw.NodeView;
import gradboard.draw.Scene;
import gradboard.draw.Viewport;
import gradboard.edit.Place;
import gradboard.edit.SheetItem;
import gradboard.graph.Bookmark;
import gradboard.graph.Point;
import gradboard.ui.look.Look;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;

/** What a canvas sees of its scene: where its camera is, and the ways to move it. */
public final class Sight {
  private static final double MARGIN = 32;

  /** At first sight room is better given to the graph: it decides whether numbers can be read. */
  private static final double FIRST_MARGIN = 16;

  private static final double GAP = 12;
  private static final double ROUNDING = 1e-9;

  private final JComponent control;
  private final Supplier<Scene> scene;
  private final Supplier<Scene> painted;
  private final Function<Viewport, Optional<Rectangle2D>> cover;
  private final Map<Place, Camera> cameras = new HashMap<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private Camera camera = Camera.START;

  /** Where the camera was put at first sight; none while that is not known. */
  private Optional<Camera> first = Optional.empty();

  private boolean frameWhenSized;
  private boolean restored;
  private boolean begun;
  private double textScale = Look.canvasScale();
  private Optional<Kept> kept = Optional.empty();

  /** Whether the window is finding its new measures. */
  private boolean settling;

  /**
   * What is to stay in sight at other sizes of text, until anything is looked at.
   *
   * @param box what was seen of the scene
   * @param margin from it to the nearest edge
   * @param from where it was seen from, in a view of a width and height
   * @param textScale of the text then
   */
  private record Kept(
      Rectangle2D box, double margin, Camera from, int width, int height, double textScale) {

    /** As much larger as the text where there is room, and as it was once the text is as it was. */
    Camera at(double newTextScale, int newWidth, int newHeight) {
      double scale = from.scale() * newTextScale / textScale;
      Camera all = Camera.framing(box, newWidth, newHeight, margin, scale);
      boolean hasRoom = all.scale() >= scale * (1 - ROUNDING);
      return hasRoom && newTextScale == textScale
          ? from.panned((newWidth - width) / 2.0, (newHeight - height) / 2.0)
          : all;
    }
  }

  /**
   * @param control what is painted on
   * @param scene what is there to be seen, now
   * @param painted what is painted, which may be what was there a moment ago
   * @param cover what lies over a corner of a view, if anything
   */
  Sight(
      JComponent control,
      Supplier<Scene> scene,
      Supplier<Scene> painted,
      Function<Viewport, Optional<Rectangle2D>> cover) {
    this.control = control;
    this.scene = scene;
    this.painted = painted;
    this.cover = cover;
    control.addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            if (hasSize() && (frameWhenSized || isAsBegun())) {
              frameWhenSized = false;
              frameBeginning();
            } else if (settling) {
              keep();
            }
          }
        });
  }

  private boolean hasSize() {
    return control.getWidth() > MARGIN * 3;
  }

  /** Whether nobody has moved or zoomed the view since it was first framed. */
  private boolean isAsBegun() {
    return !settling && first.equals(Optional.of(camera));
  }

  /** Told whenever the view was moved or zoomed. */
  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  public Camera camera() {
    return camera;
  }

  /** Whether anything was looked at yet: the camera stands nowhere in particular until then. */
  public boolean hasBegun() {
    return begun;
  }

  void look(Camera from) {
    kept = Optional.empty();
    go(from);
  }

  private void go(Camera from) {
    camera = from;
    begun = true;
    control.repaint();
    listeners.forEach(Runnable::run);
  }

  /** Is seen from where it was seen before, instead of framing all when it first has a size. */
  public void restore(Camera from) {
    restored = true;
    frameWhenSized = false;
    look(from);
  }

  /** Sees a scene for the first time: at once, or when there is room to see it in. */
  void begin() {
    if (restored) {
      return;
    }
    frameWhenSized = !hasSize();
    if (!frameWhenSized) {
      frameBeginning();
    }
  }

  /**
   * Text came to be of another size, and with it all panels: what is in sight stays so, as much
   * larger as the text where there is room. What had to be seen smaller in between comes back.
   */
  void textResized() {
    double before = textScale;
    textScale = Look.canvasScale();
    if (textScale == before || !hasSize()) {
      return;
    }
    if (scene.get().nodes().isEmpty()) {
      look(camera.scaledTo(camera.scale() * textScale / before, width(), height()));
      return;
    }
    if (kept.isEmpty()) {
      kept = Optional.of(seen(before));
    }
    settling = true;
    // First the panels are measured, then the folds are set to what came out.
    SwingUtilities.invokeLater(
        () -> {
          keep();
          SwingUtilities.invokeLater(
              () -> {
                keep();
                settling = false;
              });
        });
  }

  private Kept seen(double atTextScale) {
    Rectangle2D sight = box();
    Rectangle2D seen = sight.createIntersection(scene.get().bounds());
    Rectangle2D box = seen.isEmpty() ? sight : seen;
    double margin =
        Math.min(
            Math.min(box.getX() - sight.getX(), sight.getMaxX() - box.getMaxX()),
            Math.min(box.getY() - sight.getY(), sight.getMaxY() - box.getMaxY()));
    return new Kept(
        box, Math.min(MARGIN, margin * camera.scale()), camera, width(), height(), atTextScale);
  }

  private void keep() {
    kept.ifPresent(now -> go(now.at(textScale, width(), height())));
  }

  /** Keeps how a place is seen. */
  void leave(Place place) {
    cameras.put(place, camera);
  }

  /** Sees a place as it was left, or the beginning of it the first time. */
  void enter(Place place) {
    Optional.ofNullable(cameras.get(place)).ifPresentOrElse(this::look, this::frameBeginning);
  }

  Viewport viewport() {
    return camera.viewport(width(), height());
  }

  /** The box of the scene that is in sight. */
  public Rectangle2D box() {
    Point2D corner = camera.toScene(0, 0);
    return new Rectangle2D.Double(
        corner.getX(), corner.getY(), width() / camera.scale(), height() / camera.scale());
  }

  /** The scale of the scene on the screen. */
  public double scale() {
    return camera.scale();
  }

  /** The zoom as people read it: 1 where text is as large as elsewhere in the window. */
  public double zoom() {
    return camera.scale() / Look.canvasScale();
  }

  /** The present view, to come back to. */
  public Bookmark bookmark(String name) {
    Point2D center = camera.toScene(width() / 2.0, height() / 2.0);
    Point whole = new Point(Math.rint(center.getX()), Math.rint(center.getY()));
    return Bookmark.of(name, whole, zoom());
  }

  /** Goes to a view that was kept. */
  public void goTo(Bookmark view) {
    Camera scaled = camera.scaledTo(view.zoom() * Look.canvasScale(), width(), height());
    look(scaled.centred(view.center().x(), view.center().y(), width(), height()));
  }

  /**
   * Sees all nodes, or where they would be too small to read, those that come first; again whenever
   * the window finds other measures, until somebody looks elsewhere.
   */
  void frameBeginning() {
    if (!painted.get().nodes().isEmpty()) {
      double readable = Detail.CARD_SCALE * Look.canvasScale();
      Rectangle2D first =
          painted.get().nodes().stream()
              .map(NodeView::box)
              .min(Comparator.comparingDouble(Rectangle2D::getX))
              .orElseThrow();
      look(
          Camera.opening(
              painted.get().bounds(),
              first,
              width(),
              height(),
              FIRST_MARGIN,
              readable,
              Look.canvasScale()));
    } else if (!painted.get().sheet().isEmpty()) {
      frame(painted.get().bounds());
    }
    first = Optional.of(camera);
  }

  /** Sees all nodes, frames and notes. */
  public void frameAll() {
    Scene all = scene.get();
    if (!all.nodes().isEmpty() || !all.sheet().isEmpty()) {
      frame(all.bounds());
    }
  }

  /** Sees all nodes, or where they would be too small to read, what of them is in a box. */
  public void frameReadably(Rectangle2D box) {
    if (scene.get().nodes().isEmpty()) {
      return;
    }
    Rectangle2D all = scene.get().bounds();
    Rectangle2D part = box.createIntersection(all);
    double scale = Camera.framing(all, width(), height(), MARGIN, Look.canvasScale()).scale();
    boolean readable = scale >= Detail.CARD_SCALE * Look.canvasScale();
    frame(readable || part.isEmpty() ? all : part);
  }

  /** Sees some nodes, frames and notes, or all where none is named. */
  public void frame(Collection<String> nodes, Collection<SheetItem> items) {
    Scene now = scene.get();
    Stream.concat(
            nodes.stream().flatMap(id -> now.node(id).stream()).map(NodeView::box),
            items.stream().map(now.sheet()::box))
        .reduce(Rectangle2D::createUnion)
        .ifPresentOrElse(this::frame, this::frameAll);
  }

  private void frame(Rectangle2D box) {
    look(Camera.framing(box, width(), height(), MARGIN, Look.canvasScale()));
  }

  /** Back to 100 %. */
  public void zoomToActualSize() {
    look(camera.scaledTo(Look.canvasScale(), width(), height()));
  }

  /** Zooms at the middle. */
  public void zoom(double factor) {
    look(camera.zoomed(factor, width() / 2.0, height() / 2.0));
  }

  /** Looks further to the right and down, by shares of what is seen. */
  public void pan(double right, double down) {
    look(camera.panned(-right * width(), -down * height()));
  }

  /** Brings a node into sight. */
  public void reveal(String node) {
    scene.get().node(node).ifPresent(view -> reveal(view.box()));
  }

  /** Brings a box of the scene into sight, where there is room for all of it. */
  void revealWhole(Rectangle2D box) {
    if (box.getWidth() * camera.scale() <= width() - 2 * MARGIN
        && box.getHeight() * camera.scale() <= height() - 2 * MARGIN) {
      reveal(box);
    }
  }

  /** Brings a point of the scene into sight. */
  public void reveal(Point at) {
    reveal(new Rectangle2D.Double(at.x(), at.y(), 0, 0));
  }

  /** Brings a box of the scene into sight. */
  public void reveal(Rectangle2D box) {
    Camera revealing = camera.revealing(box, width(), height(), MARGIN);
    look(
        cover
            .apply(revealing.viewport(width(), height()))
            .map(covered -> revealing.clearing(box, covered, GAP))
            .orElse(revealing));
  }

  int width() {
    return control.getWidth();
  }

  int height() {
    return control.getHeight();
  }
}
