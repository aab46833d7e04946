package gradboard.data;

import gradboard.data.LabelColumn.Task;
import gradboard.data.Option.Form;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;

/**
 * A table in a text file, plain or gzipped: numbers for features, and a column of labels. Delimiter
 * and header are recognised unless said.
 */
final class CsvSource implements Source {
  private static final String NAME = "csv";
  private static final String PATH = "path";
  private static final Set<String> MISSING = Set.of("", "?", "NA", "N/A", "NaN", "nan", "null");

  private static final String CLASSIFICATION = "classification";
  private static final String REGRESSION = "regression";

  /** Share of the heap that features may take: they are copied while they grow and are shaped. */
  private static final long HEADROOM = 4;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "A table in a text file: comma, semicolon or tab separated, plain or gzipped";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.optional(PATH, Form.PATH, "the file, relative to the graph file's folder"),
        Option.optional("label", Form.COLUMN, "the column to predict; none if left out"),
        Option.choice(
            "task",
            List.of(CLASSIFICATION, REGRESSION),
            "\"classification\" or \"regression\"; if left out, numbers of which any has a fraction"
                + " are regressed to, and whole numbers are class ids to an integer Input, to a"
                + " floating one numbers, or 0 and 1 where there are only two"),
        Option.optional(
            "classNames",
            Form.WORDS,
            "names of the classes by id; taken from the labels, sorted, if left out"),
        Option.optional("columns", Form.COLUMNS, "the features; all but the label if left out"),
        Option.optional(
            "header",
            Form.FLAG,
            "whether the first line names the columns; so if none of its fields is a number, or if"
                + " it has the names that \"label\" and \"columns\" say"),
        Option.count("skip", 0, 0, 1_000_000, "lines to pass over at the top"),
        Option.optional(
            "delimiter", Form.CHARACTER, "what separates fields; recognised if left out"));
  }

  @Override
  public Dataset read(Options options, long seed, DataFiles files) {
    Path file = files.find(options.text(PATH));
    try (CsvTable table = CsvTable.open(file, CsvFormat.of(options))) {
      CsvColumns columns = CsvColumns.chosen(table, options);
      Optional<LabelColumn> label =
          columns
              .label()
              .map(
                  column ->
                      new LabelColumn(
                          table.columns().get(column), task(options), classes(options)));
      Dataset features =
          features(
              table,
              columns,
              r -> label.ifPresent(l -> addLabel(table, r, columns.label().orElseThrow(), l)));
      return features.labelled(label.map(LabelColumn::label));
    }
  }

  /** The section with another table in the place of its own; empty where it reads no table. */
  static Optional<DataSpec> reading(DataSpec spec, Path table) {
    Map<String, Object> options = new LinkedHashMap<>(spec.options());
    options.put(PATH, table.toString());
    return Optional.of(spec.withOptions(options)).filter(s -> s.source().equals(NAME));
  }

  /** Examples of another table with the features and the target of one read before. */
  static NewExamples readNew(Optional<DataSpec> spec, Path path, Preparation before) {
    CsvSource csv = new CsvSource();
    Map<String, Object> given =
        spec.filter(s -> s.source().equals(NAME)).map(DataSpec::options).orElse(Map.of());
    CsvFormat format = CsvFormat.of(Options.check(given, csv.options())).like(before);
    Path file = DataFiles.from(Path.of("")).find(path.toString());
    try (CsvTable table = CsvTable.open(file, CsvTop.read(file, format, before).fitted())) {
      CsvColumns columns = CsvColumns.like(table, before);
      Optional<NewLabels> labels = columns.newLabels(before);
      Dataset fresh =
          features(
              table,
              columns,
              r -> labels.ifPresent(l -> l.add(r.get(columns.label().orElseThrow()))));
      Optional<Label> label = labels.flatMap(NewLabels::label);
      return new NewExamples(
          new Dataset(before.columns(), fresh.features(), label),
          labels.map(NewLabels::unseen).orElse(List.of()));
    }
  }

  /** Whether a field says that there is no value. */
  static boolean isMissing(String field) {
    return MISSING.contains(field);
  }

  private static Optional<Task> task(Options options) {
    return options
        .optionalText("task")
        .map(word -> word.equals(REGRESSION) ? Task.REGRESSION : Task.CLASSIFICATION);
  }

  private static List<String> classes(Options options) {
    return options.list("classNames").orElse(List.of()).stream().map(String::valueOf).toList();
  }

  /**
   * The features of all examples.
   *
   * @param each is given every example in turn
   */
  private static Dataset features(CsvTable table, CsvColumns columns, Consumer<CSVRecord> each) {
    long room = Runtime.getRuntime().maxMemory() / HEADROOM / Double.BYTES;
    Numbers features = new Numbers();
    int examples = 0;
    Optional<CSVRecord> next = table.next();
    for (; next.isPresent(); next = table.next(), examples++) {
      CSVRecord record = next.get();
      columns.features().forEach(column -> features.add(number(table, record, column)));
      each.accept(record);
      if (features.size() > Math.min(room, Integer.MAX_VALUE / HEADROOM)) {
        throw CsvTable.problem(
            table.at() + ": the table is too large for memory; choose fewer \"columns\"");
      }
    }
    if (examples == 0) {
      throw CsvTable.problem("the file " + table.file() + " holds no examples, only a header");
    }
    List<String> names = columns.features().stream().map(table.columns()::get).toList();
    Tensor numbers = Tensor.of(Shape.of(examples, names.size()), features.toArray());
    return new Dataset(names, numbers, Optional.empty());
  }

  private static double number(CsvTable table, CSVRecord record, int column) {
    String field = present(table, record, column);
    return CsvTable.number(field)
        .orElseThrow(
            () ->
                CsvTable.problem(
                    table.at(column)
                        + ": \""
                        + field
                        + "\" is not a number; leave the column out by \"columns\", name it as"
                        + " \"label\", or pass over the line by \"skip\""));
  }

  private static void addLabel(CsvTable table, CSVRecord record, int column, LabelColumn label) {
    label
        .add(present(table, record, column))
        .ifPresent(
            objection -> {
              throw CsvTable.problem(table.at(column) + ": " + objection);
            });
  }

  private static String present(CsvTable table, CSVRecord record, int column) {
    String field = record.get(column);
    if (isMissing(field)) {
      throw CsvTable.problem(
          table.at(column) + ": the value is missing; fill it in or remove the line");
    }
    return field;
  }
}
