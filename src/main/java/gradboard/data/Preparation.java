package gradboard.data;

import gradboard.format.FormatException;
import gradboard.format.JsonParser;
import gradboard.format.JsonPrinter;
import gradboard.tensor.Literal;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the examples of a table become what a graph is fed. A trained graph goes on needing this, but
 * not the table that it was learned from.
 *
 * @param columns names of the features
 * @param target what is to be predicted, if the data says
 * @param standardization what is done to the features, by column
 */
public record Preparation(
    List<String> columns, Optional<Target> target, Optional<Standardization> standardization) {
  private static final String COLUMNS = "columns";
  private static final String TARGET = "target";
  private static final String NAME = "name";
  private static final String CLASSES = "classes";
  private static final String NUMBERS = "numbers";
  private static final String MEANS = "means";
  private static final String DEVIATIONS = "deviations";

  /**
   * A label without its values.
   *
   * @param name the column's name
   * @param classes names of the classes by id; empty where the label is a number to regress to
   * @param numbers whether other numbers than those seen may be labels too
   */
  public record Target(String name, List<String> classes, boolean numbers) {
    public Target {
      classes = List.copyOf(classes);
    }

    static Target of(Label label) {
      boolean numbers = !label.isClass() || label.numbers().isPresent();
      return new Target(label.name(), label.classes(), numbers);
    }
  }

  public Preparation {
    columns = List.copyOf(columns);
  }

  /** Names of the classes by id; empty where there are none. */
  public List<String> classes() {
    return target.map(Target::classes).orElse(List.of());
  }

  /** One example of that form, all zeros. */
  Dataset blank() {
    Optional<Label> label =
        target.map(t -> new Label(t.name(), Tensor.of(Shape.of(1), new double[1]), t.classes()));
    return new Dataset(
        columns, Tensor.of(Shape.of(1, columns.size()), new double[columns.size()]), label);
  }

  /** The same as one line of JSON, for a file's metadata. */
  public String text() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put(COLUMNS, columns);
    target.ifPresent(
        t -> {
          Map<String, Object> label = new LinkedHashMap<>();
          label.put(NAME, t.name());
          label.put(CLASSES, t.classes());
          label.put(NUMBERS, t.numbers());
          members.put(TARGET, label);
        });
    standardization.ifPresent(
        s -> {
          members.put(MEANS, Literal.data(s.means()));
          members.put(DEVIATIONS, Literal.data(s.deviations()));
        });
    return JsonPrinter.compact(members);
  }

  /**
   * What {@link #text} wrote.
   *
   * @throws FormatException if it is nothing of the kind
   */
  public static Preparation parse(String text) throws FormatException {
    if (!(JsonParser.parse(text).data() instanceof Map<?, ?> members)) {
      throw unfit("it is no object");
    }
    List<String> columns = words(members, COLUMNS);
    Optional<Target> target = Optional.empty();
    if (members.get(TARGET) instanceof Map<?, ?> label) {
      boolean named = label.get(NAME) instanceof String && label.get(NUMBERS) instanceof Boolean;
      if (!named) {
        throw unfit("\"" + TARGET + "\" has no name");
      }
      target =
          Optional.of(
              new Target(
                  (String) label.get(NAME), words(label, CLASSES), (Boolean) label.get(NUMBERS)));
    }
    if (!members.containsKey(MEANS)) {
      return new Preparation(columns, target, Optional.empty());
    }
    Tensor means = numbers(members, MEANS, columns.size());
    Tensor deviations = numbers(members, DEVIATIONS, columns.size());
    return new Preparation(columns, target, Optional.of(new Standardization(means, deviations)));
  }

  private static List<String> words(Map<?, ?> members, String name) throws FormatException {
    if (!(members.get(name) instanceof List<?> list)
        || !list.stream().allMatch(String.class::isInstance)) {
      throw unfit("\"" + name + "\" is no list of names");
    }
    return list.stream().map(String.class::cast).toList();
  }

  private static Tensor numbers(Map<?, ?> members, String name, int count) throws FormatException {
    if (!(members.get(name) instanceof List<?> list)
        || list.size() != count
        || !list.stream().allMatch(Number.class::isInstance)) {
      throw unfit("\"" + name + "\" has not one number for each column");
    }
    double[] numbers =
        list.stream().mapToDouble(number -> ((Number) number).doubleValue()).toArray();
    return Tensor.of(Shape.of(count), numbers);
  }

  private static FormatException unfit(String why) {
    return new FormatException("what it says of its data cannot be read: " + why);
  }
}
