package gradboard.ui.settings;

import gradboard.draw.Palette;
import gradboard.tensor.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the person chooses about looks; kept in {@code settings.json}. */
public final class Settings {
  private static final String FILE = "settings.json";

  /** Whether surroundings are dark. */
  public enum Brightness {
    SYSTEM,
    LIGHT,
    DARK
  }

  /** Whether things may move by themselves. */
  public enum Motion {
    SYSTEM,
    FULL,
    REDUCED
  }

  /**
   * All choices together.
   *
   * @param fontPercent size of text, 80 to 200 % of the system's
   */
  public record Choices(
      Brightness brightness,
      Palette palette,
      NumberFormat numbers,
      Motion motion,
      int fontPercent) {

    public static final int SMALLEST = 80;
    public static final int LARGEST = 200;

    /** What holds until something else is chosen. */
    public static final Choices USUAL =
        new Choices(Brightness.SYSTEM, Palette.DEFAULT, NumberFormat.USUAL, Motion.SYSTEM, 100);

    public Choices with(Brightness other) {
      return new Choices(other, palette, numbers, motion, fontPercent);
    }

    public Choices with(Palette other) {
      return new Choices(brightness, other, numbers, motion, fontPercent);
    }

    public Choices with(NumberFormat other) {
      return new Choices(brightness, palette, other, motion, fontPercent);
    }

    public Choices with(Motion other) {
      return new Choices(brightness, palette, numbers, other, fontPercent);
    }

    /** Sizes beyond the ends are brought back to them. */
    public Choices withFont(int percent) {
      int within = Math.max(SMALLEST, Math.min(LARGEST, percent));
      return new Choices(brightness, palette, numbers, motion, within);
    }
  }

  private final KeptValues values;
  private final List<Runnable> listeners = new ArrayList<>();
  private Choices choices;

  private Settings(KeptValues values) {
    this.values = values;
    choices = read();
  }

  /** Those of the person who runs the program. */
  public static Settings in(UserFolders folders) {
    return new Settings(KeptValues.in(folders.settings().resolve(FILE)));
  }

  /** The usual ones, which end with the program. */
  public static Settings forgotten() {
    return new Settings(KeptValues.forgotten());
  }

  private Choices read() {
    long digits =
        values.get(
            "digits",
            Long.class,
            n -> n >= NumberFormat.FEWEST && n <= NumberFormat.MOST,
            (long) NumberFormat.USUAL.digits(),
            "a whole number from " + NumberFormat.FEWEST + " to " + NumberFormat.MOST);
    long percent =
        values.get(
            "fontPercent",
            Long.class,
            n -> n >= Choices.SMALLEST && n <= Choices.LARGEST,
            100L,
            "a whole number from " + Choices.SMALLEST + " to " + Choices.LARGEST);
    return new Choices(
        word("theme", Brightness.values(), Brightness.SYSTEM),
        word("colours", Palette.values(), Palette.DEFAULT),
        new NumberFormat(
            (int) digits,
            word("notation", NumberFormat.Notation.values(), NumberFormat.Notation.AUTO)),
        word("motion", Motion.values(), Motion.SYSTEM),
        (int) percent);
  }

  private <E extends Enum<E>> E word(String name, E[] all, E usual) {
    String wanted =
        "one of "
            + Arrays.stream(all)
                .map(constant -> "\"" + word(constant) + "\"")
                .collect(Collectors.joining(", "));
    String found =
        values.get(
            name,
            String.class,
            text -> Arrays.stream(all).anyMatch(constant -> word(constant).equals(text)),
            word(usual),
            wanted);
    return Arrays.stream(all).filter(e -> word(e).equals(found)).findFirst().orElse(usual);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** What was wrong with the file that they were read from, as a sentence. */
  public Optional<String> trouble() {
    return values.trouble();
  }

  public Choices choices() {
    return choices;
  }

  /** Takes other choices, tells those who listen, and keeps them. */
  public void choose(Choices next) {
    if (next.equals(choices)) {
      return;
    }
    choices = next;
    values.put("theme", word(next.brightness()));
    values.put("colours", word(next.palette()));
    values.put("digits", (long) next.numbers().digits());
    values.put("notation", word(next.numbers().notation()));
    values.put("motion", word(next.motion()));
    values.put("fontPercent", (long) next.fontPercent());
    List.copyOf(listeners).forEach(Runnable::run);
  }

  /** Told whenever something else was chosen. */
  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  /** Tells a listener nothing any more. */
  public void unlisten(Runnable listener) {
    listeners.remove(listener);
  }

  /** Writes what is not written yet. */
  public void flush() {
    values.write();
  }
}
