package gradboard.draw;

import gradboard.draw.Fonts.Role;
import gradboard.draw.PortRef.Side;
import gradboard.kernel.Type;
import java.util.List;
import java.util.Optional;

/**
 * Where everything on a card lies, in pixels at 100 % from the card's upper left corner. Made from
 * a card and fonts alone; the painter paints by it and the editor sizes its cells and finds what
 * the pointer is on by it. Ports keep their places when numbers appear below the header.
 */
public final class CardLayout {
  private static final double MIN_WIDTH = 112;
  private static final double MAX_HEADER = 262;
  private static final double PROBLEM_WIDTH = 176;
  private static final int PROBLEM_LINES = 5;

  /** How much wider trouble makes a card at most: it stays clear of the next column of a layout. */
  private static final double PROBLEM_GROWTH = 36;

  private final Card card;
  private final Sizes sizes;
  private final double unit;
  private final double width;
  private final double height;
  private final double grown;
  private final double header;
  private final TextRun title;
  private final Optional<TextRun> op;
  private final Optional<Placed> value;
  private final Optional<Placed> gradient;
  private final Optional<TextRun> type;
  private final double typeBaseline;
  private final List<TextRun> problem;
  private final double problemTop;
  private final List<TextRun> far;

  /** A figure and its upper left corner. */
  record Placed(Figure figure, double x, double y) {}

  /** What of a card a point is on; {@code index} counts ports, 0 elsewhere. */
  public record Part(Kind kind, int index) {
    /** Kinds of parts. */
    public enum Kind {
      INPUT,
      OUTPUT,
      HEADER,
      BODY
    }
  }

  public CardLayout(Card card, Fonts fonts) {
    this.card = card;
    sizes = Sizes.of(fonts);
    unit = sizes.unit();
    header = fonts.height(Role.TITLE) + 10 * unit;
    Figures figures = new Figures(fonts, FigureRoom.CARD);
    Optional<Figure> above =
        card.body().value().map(figures::of).or(() -> blank(figures, card.body().figures()));
    Optional<Figure> below =
        card.body()
            .gradient()
            .map(gradient -> figures.ofGradient(gradient, card.body().value()))
            .or(() -> blank(figures, card.body().differentiable()));
    type =
        typeText().map(text -> fonts.line(Role.SMALL, text, MAX_HEADER * unit - 2 * sizes.pad()));
    width = width(fonts, above, below);
    op = opText().map(text -> fonts.line(Role.SMALL, text, opRoom(fonts)));
    double opRoom = op.map(run -> run.width() + sizes.gap()).orElse(0.0);
    title = fonts.line(Role.TITLE, card.title(), titleRoom() - opRoom);

    double y = header + sizes.gap();
    value = place(above, y);
    y += above.map(figure -> figure.height() + 4 * unit).orElse(0.0);
    gradient = place(below, y);
    y += below.map(figure -> figure.height() + 4 * unit).orElse(0.0);
    double typeTop = y;
    y += type.isPresent() ? fonts.height(Role.SMALL) + 5 * unit : 2 * unit;
    int rows = Math.max(card.inputs().size(), card.outputs().size());
    problemTop = Math.max(y, header + rows * sizes.portPitch() + 4 * unit);
    // Alone between a few ports the type stands in their middle.
    typeBaseline =
        typeTop + (card.body().figures() ? 0 : (problemTop - y) / 2) + fonts.ascent(Role.SMALL);
    problem =
        card.problem()
            .map(
                text ->
                    fonts.lines(
                        Role.SMALL, text, width - 2 * sizes.pad() - problemIndent(), PROBLEM_LINES))
            .orElse(List.of());
    height =
        problem.isEmpty()
            ? problemTop
            : problemTop + problem.size() * fonts.height(Role.SMALL) + 10 * unit;
    grown =
        below.isPresent()
            ? height
            : height + toCome(figures).map(figure -> figure.height() + 4 * unit).orElse(0.0);
    int farLines = height < 2 * fonts.height(Role.FAR) + sizes.pad() ? 1 : 2;
    far = fonts.lines(Role.FAR, card.title(), width - 2 * sizes.pad(), farLines);
  }

  /** Room for numbers that are to come. */
  private Optional<Figure> blank(Figures figures, boolean expected) {
    return card.body().type().filter(type -> expected).map(figures::blank);
  }

  /** The gradient that there will be once the graph has a loss. */
  private Optional<Figure> toCome(Figures figures) {
    return shownType()
        .filter(type -> card.body().figures() && type.dtype().isFloating())
        .map(figures::blank);
  }

  private Optional<Type> shownType() {
    return card.body()
        .value()
        .map(digest -> new Type(digest.type(), digest.shape()))
        .or(card.body()::type);
  }

  private Optional<String> typeText() {
    return shownType()
        .map(t -> (t.shape().isScalar() ? "scalar" : t.shape().toString()) + " " + t.dtype());
  }

  /** The op's name, where the title does not say it already. */
  private Optional<String> opText() {
    return Optional.of(card.op()).filter(name -> !card.title().equalsIgnoreCase(name));
  }

  private double width(Fonts fonts, Optional<Figure> above, Optional<Figure> below) {
    double names =
        fonts.line(Role.TITLE, card.title()).width()
            + opText().map(name -> fonts.line(Role.SMALL, name).width() + sizes.gap()).orElse(0.0);
    double widest = Math.min(names + headerFurniture(), MAX_HEADER * unit);
    for (Figure figure : List.of(above, below).stream().flatMap(Optional::stream).toList()) {
      widest = Math.max(widest, figure.width() + 2 * sizes.pad() + 2 * sizes.chevron() + 8 * unit);
    }
    widest = Math.max(widest, type.map(run -> run.width() + 2 * sizes.pad()).orElse(0.0));
    widest = Math.max(widest, MIN_WIDTH * unit);
    if (card.problem().isPresent()) {
      double enough = Math.min(PROBLEM_WIDTH * unit, widest + PROBLEM_GROWTH * unit);
      widest = Math.max(widest, enough);
    }
    return Math.ceil(widest);
  }

  private double headerFurniture() {
    return 2 * sizes.pad() + sizes.icon() + sizes.gap() + markRoom();
  }

  /** Room at the right end of the header for the mark of how far a pass has come, or of trouble. */
  double markRoom() {
    return card.body().figures() || card.problem().isPresent() ? sizes.gap() + sizes.mark() : 0;
  }

  private double titleRoom() {
    return width - headerFurniture();
  }

  /** The op's name may take what the title leaves, and a little less than half in any case. */
  private double opRoom(Fonts fonts) {
    double left = titleRoom() - fonts.line(Role.TITLE, card.title()).width() - sizes.gap();
    return Math.max(left, 0.45 * titleRoom());
  }

  private Optional<Placed> place(Optional<Figure> figure, double y) {
    return figure.map(f -> new Placed(f, (width - f.width()) / 2, y));
  }

  public Card card() {
    return card;
  }

  public double width() {
    return width;
  }

  public double height() {
    return height;
  }

  /** As high as it will be once there are gradients; places are found for it so. */
  public double grownHeight() {
    return grown;
  }

  /** Height of the header, which carries the title. */
  public double header() {
    return header;
  }

  /** Height of a port's centre; on the left edge for inputs, on the right for outputs. */
  public double portY(int index) {
    return header + (index + 0.5) * sizes.portPitch() + 2 * unit;
  }

  public double portX(Side side) {
    return side == Side.INPUT ? 0 : width;
  }

  /** Radius of a port as painted; it can be hit within twice this. */
  public double portRadius() {
    return sizes.port();
  }

  /** What lies at a point; ports reach a little beyond the card's edge. */
  public Optional<Part> at(double x, double y) {
    Optional<Part> port =
        port(Side.INPUT, Part.Kind.INPUT, card.inputs().size(), x, y)
            .or(() -> port(Side.OUTPUT, Part.Kind.OUTPUT, card.outputs().size(), x, y));
    if (port.isPresent()) {
      return port;
    }
    if (x < 0 || y < 0 || x > width || y > height) {
      return Optional.empty();
    }
    return Optional.of(new Part(y <= header ? Part.Kind.HEADER : Part.Kind.BODY, 0));
  }

  private Optional<Part> port(Side side, Part.Kind kind, int count, double x, double y) {
    if (count == 0 || Math.abs(x - portX(side)) > 2 * sizes.port()) {
      return Optional.empty();
    }
    int nearest = (int) Math.floor((y - header - 2 * unit) / sizes.portPitch());
    boolean hit =
        nearest >= 0 && nearest < count && Math.abs(y - portY(nearest)) <= 2 * sizes.port();
    return hit ? Optional.of(new Part(kind, nearest)) : Optional.empty();
  }

  Sizes sizes() {
    return sizes;
  }

  /** From the card's padding to a problem's sentence: its icon and a gap. */
  double problemIndent() {
    return sizes.mark() + sizes.gap();
  }

  TextRun title() {
    return title;
  }

  Optional<TextRun> op() {
    return op;
  }

  Optional<Placed> value() {
    return value;
  }

  Optional<Placed> gradient() {
    return gradient;
  }

  Optional<TextRun> type() {
    return type;
  }

  double typeBaseline() {
    return typeBaseline;
  }

  /** Lines of the problem's sentence, none without a problem. */
  List<TextRun> problem() {
    return problem;
  }

  double problemTop() {
    return problemTop;
  }

  /** The title for some distance, on up to two lines. */
  List<TextRun> far() {
    return far;
  }
}
