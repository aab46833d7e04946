package gradboard.draw;

import gradboard.draw.Highlights.Draft;
import java.util.Optional;

/**
 * Paints a scene onto a surface, as much of it as a viewport sees and in as much detail as its zoom
 * allows. Keeps pictures and buffers from frame to frame, so each thread that paints needs its own.
 */
public final class ScenePainter {
  /** Distance of the grid's dots; multiplied by 4 wherever they would come too close. */
  private static final double GRID = 24;

  private static final double LEAST_GRID_ON_SCREEN = 16;

  /** What a card's frames, ports and flags reach beyond its box. */
  private static final double MARGIN = 32;

  private final Theme theme;
  private final SheetPainter sheet;
  private final WirePainter wires;
  private final CardPainter cards;
  private final FarPainter far;
  private final NotePainter notes;
  private float[] dots = new float[0];

  public ScenePainter(Theme theme) {
    this.theme = theme;
    Frames frames = new Frames(theme);
    sheet = new SheetPainter(theme);
    wires = new WirePainter(theme);
    cards = new CardPainter(theme, frames);
    far = new FarPainter(theme, frames);
    notes = new NotePainter(theme);
  }

  public Theme theme() {
    return theme;
  }

  /** The empty canvas with its grid. */
  public void background(Surface surface, Viewport view) {
    surface.view(1, 0, 0);
    surface.box(0, 0, view.width(), view.height(), theme.surfaces().canvas());
    double step = GRID * theme.sizes().unit();
    while (step * view.scale() < LEAST_GRID_ON_SCREEN) {
      step *= 4;
    }
    double pitch = step * view.scale();
    int columns = (int) (view.width() / pitch) + 2;
    int rows = (int) (view.height() / pitch) + 2;
    if (dots.length < 4 * columns * rows) {
      dots = new float[4 * columns * rows];
    }
    double startX = view.dx() - Math.ceil(view.dx() / pitch) * pitch;
    double startY = view.dy() - Math.ceil(view.dy() / pitch) * pitch;
    for (int i = 0; i < columns * rows; i++) {
      dots[4 * i] = (float) (startX + i % columns * pitch);
      dots[4 * i + 1] = (float) (startY + i / columns * pitch);
      dots[4 * i + 2] = 1;
      dots[4 * i + 3] = 1;
    }
    surface.boxes(dots, columns * rows, theme.surfaces().grid());
  }

  /** The scene and what is under way on it. */
  public void paint(Surface surface, Scene scene, Viewport view, Highlights highlights) {
    surface.view(view.scale(), view.dx(), view.dy());
    double pixel = 1 / view.scale();
    sheet.paint(surface, scene, view, pixel);
    wires.paint(surface, scene, view, pixel);
    highlights
        .wires()
        .forEach(
            (to, flow) ->
                scene
                    .wire(to)
                    .flatMap(scene::run)
                    .ifPresent(run -> wires.strong(surface, run, flow, pixel)));
    if (view.detail() != Detail.BLOCK) {
      wires.points(surface, scene, view, highlights, pixel);
    }
    nodes(surface, scene, view, highlights.draft(), pixel);
    draftRun(scene, highlights)
        .ifPresent(run -> wires.draft(surface, run, highlights.draft().orElseThrow(), pixel));
    notes.paint(surface, scene, view, highlights);
  }

  private void nodes(
      Surface surface, Scene scene, Viewport view, Optional<Draft> draft, double pixel) {
    Detail detail = view.detail();
    if (detail == Detail.BLOCK) {
      far.blocks(surface, scene, view, pixel);
      return;
    }
    double margin = MARGIN * theme.sizes().unit();
    for (int i = 0; i < scene.nodes().size(); i++) {
      if (!scene.nearNode(
          i,
          view.left() - margin,
          view.top() - margin,
          view.right() + margin,
          view.bottom() + margin)) {
        continue;
      }
      NodeView node = scene.nodes().get(i);
      if (detail == Detail.CARD) {
        cards.paint(surface, node, pixel, draft);
      } else {
        far.title(surface, node, pixel);
      }
    }
  }

  private static Optional<Run> draftRun(Scene scene, Highlights highlights) {
    return highlights.draft().flatMap(draft -> scene.port(draft.from()).map(draft::run));
  }
}
