package gradboard.draw;

import gradboard.draw.Fonts.Role;
import java.util.ArrayList;
import java.util.List;

/** Paints a hint in the middle of a view, quietly, its keys on small plates. */
public final class HintPainter {
  private static final double WIDEST = 560;
  private static final double MARGIN = 16;

  private final Theme theme;
  private final Fonts fonts;
  private final double unit;

  public HintPainter(Theme theme) {
    this.theme = theme;
    fonts = theme.fonts();
    unit = theme.sizes().unit();
  }

  /** A word laid out; a key has room around it for its plate. */
  private record Word(TextRun run, boolean isKey, double width) {}

  /** Paints it as broad as there is room for; nothing where the view is too small for it. */
  public void paint(Surface surface, Viewport view, Hint hint) {
    double room = Math.min(WIDEST * unit, view.width() - 2 * MARGIN * unit);
    List<List<Word>> lines = new ArrayList<>();
    hint.lines().forEach(line -> lines.addAll(broken(line, room)));
    double pitch = fonts.height(Role.TITLE) + 12 * unit;
    double height = lines.size() * pitch;
    boolean fits =
        height <= view.height() && lines.stream().allMatch(line -> width(line) <= room + 1);
    if (!fits) {
      return;
    }
    surface.view(1, 0, 0);
    double top = (view.height() - height) / 2;
    for (List<Word> line : lines) {
      paint(surface, line, (view.width() - width(line)) / 2, top);
      top += pitch;
    }
  }

  private List<List<Word>> broken(String line, double room) {
    List<List<Word>> lines = new ArrayList<>();
    List<Word> open = new ArrayList<>();
    for (Hint.Piece piece : Hint.pieces(line)) {
      TextRun run = fonts.line(Role.LABEL, piece.text());
      Word word = new Word(run, piece.isKey(), run.width() + (piece.isKey() ? 2 * pad() : 0));
      if (!open.isEmpty() && width(open) + space() + word.width() > room) {
        lines.add(open);
        open = new ArrayList<>();
      }
      open.add(word);
    }
    lines.add(open);
    return lines;
  }

  private double width(List<Word> line) {
    return line.stream().mapToDouble(Word::width).sum() + (line.size() - 1) * space();
  }

  private double pad() {
    return theme.sizes().gap();
  }

  private double space() {
    return 4 * unit;
  }

  private void paint(Surface surface, List<Word> line, double left, double top) {
    double x = left;
    double baseline = top + 6 * unit + fonts.ascent(Role.LABEL);
    for (Word word : line) {
      if (word.isKey()) {
        Plate.paint(
            surface, theme, x, top + 3 * unit, word.width(), fonts.height(Role.LABEL) + 6 * unit);
        surface.text(word.run(), x + pad(), baseline, theme.inks().primary());
      } else {
        surface.text(word.run(), x, baseline, theme.inks().secondary());
      }
      x += word.width() + space();
    }
  }
}
