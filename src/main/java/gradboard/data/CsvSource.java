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
import org.apache.commons.csv.CSVRecord;

/**
 * A table in a text file, plain or gzipped: numbers for features, and a column of labels. Delimiter
 * and header are recognised unless said.
 */
final class CsvSource implements Source {
  private static final Set<String> MISSING = Set.of("", "?", "NA", "N/A", "NaN", "nan", "null");

  /** Share of the heap that features may take: they are copied while they grow and are shaped. */
  private static final long HEADROOM = 4;

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String summary() {
    return "A table in a text file: comma, semicolon or tab separated, plain or gzipped";
  }

  @Override
  public List<Option> options() {
    return List.of(
        Option.optional("path", Form.TEXT, "the file, relative to the graph file's folder"),
        Option.optional("label", Form.COLUMN, "the column to predict; none if left out"),
        Option.optional(
            "task",
            Form.TEXT,
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
        Option.optional("delimiter", Form.TEXT, "what separates fields; recognised if left out"));
  }

  @Override
  public Dataset read(Options options, long seed, DataFiles files) {
    Path file = files.find(options.text("path"));
    try (CsvTable table = CsvTable.open(file, CsvFormat.of(options))) {
      CsvColumns columns = CsvColumns.chosen(table, options);
      Optional<LabelColumn> label =
          columns
              .label()
              .map(
                  column ->
                      new LabelColumn(
                          table.columns().get(column), task(options), classes(options)));
      return read(table, columns, label);
    }
  }

  /** Examples of another file with the features and classes of a dataset read before. */
  static Dataset readNew(DataSpec spec, Path path, Dataset before) {
    CsvSource csv = new CsvSource();
    Map<String, Object> given =
        spec.source().equals(csv.name()) ? new LinkedHashMap<>(spec.options()) : Map.of();
    CsvFormat format = CsvFormat.of(Options.check(csv.name(), given, csv.options())).like(before);
    Path file = DataFiles.from(Path.of("")).find(path.toString());
    try (CsvTable table = CsvTable.open(file, fitted(file, format, before))) {
      CsvColumns columns = CsvColumns.like(table, before);
      Optional<LabelColumn> label = label(columns, before);
      Dataset fresh = read(table, columns, label);
      return new Dataset(before.columns(), fresh.features(), fresh.label());
    }
  }

  /** Lines at the top that were passed over in the table before need not be in another. */
  private static CsvFormat fitted(Path file, CsvFormat format, Dataset before) {
    for (int skip = 0; skip < format.skip(); skip++) {
      CsvFormat shorter = format.skipping(skip);
      try (CsvTable table = CsvTable.open(file, shorter)) {
        if (beginsLike(table, before)) {
          return shorter;
        }
      }
    }
    return format;
  }

  /** Whether the first line behind a header is an example. */
  private static boolean beginsLike(CsvTable table, Dataset before) {
    if (!CsvColumns.areIn(table, before)) {
      return false;
    }
    CsvColumns columns = CsvColumns.like(table, before);
    Optional<LabelColumn> label = label(columns, before);
    return table
        .next()
        .filter(r -> columns.features().stream().allMatch(c -> isNumber(r.get(c))))
        .filter(r -> label.flatMap(l -> l.add(r.get(columns.label().orElseThrow()))).isEmpty())
        .isPresent();
  }

  private static boolean isNumber(String field) {
    return CsvTable.number(field).isPresent();
  }

  private static Optional<LabelColumn> label(CsvColumns columns, Dataset before) {
    return columns.label().flatMap(column -> before.label()).map(CsvSource::like);
  }

  /** Of numbers that may be regressed to, others than before may come. */
  private static LabelColumn like(Label before) {
    return before.isClass() && before.numbers().isEmpty()
        ? new LabelColumn(before.name(), Optional.of(Task.CLASSIFICATION), before.classes())
        : new LabelColumn(before.name(), Optional.of(Task.REGRESSION), List.of());
  }

  private static Optional<Task> task(Options options) {
    Optional<String> word = options.optionalText("task");
    return word.map(
        text ->
            switch (text) {
              case "classification" -> Task.CLASSIFICATION;
              case "regression" -> Task.REGRESSION;
              default ->
                  throw CsvTable.problem(
                      "option \"task\" must be \"classification\" or \"regression\", not \""
                          + text
                          + "\"");
            });
  }

  private static List<String> classes(Options options) {
    return options.list("classNames").orElse(List.of()).stream().map(String::valueOf).toList();
  }

  private static Dataset read(CsvTable table, CsvColumns columns, Optional<LabelColumn> label) {
    long room = Runtime.getRuntime().maxMemory() / HEADROOM / Double.BYTES;
    Numbers features = new Numbers();
    int examples = 0;
    Optional<CSVRecord> next = table.next();
    for (; next.isPresent(); next = table.next(), examples++) {
      CSVRecord record = next.get();
      columns.features().forEach(column -> features.add(number(table, record, column)));
      label.ifPresent(l -> addLabel(table, record, columns.label().orElseThrow(), l));
      if (features.size() > Math.min(room, Integer.MAX_VALUE / HEADROOM)) {
        throw CsvTable.problem(
            table.at() + ": the table is too large for memory; choose fewer \"columns\"");
      }
    }
    if (examples == 0) {
      throw CsvTable.problem("the file " + table.file() + " holds no examples, only a header");
    }
    List<String> names = columns.features().stream().map(table.columns()::get).toList();
    return new Dataset(
        names,
        Tensor.of(Shape.of(examples, names.size()), features.toArray()),
        label.map(LabelColumn::label));
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
    if (MISSING.contains(field)) {
      throw CsvTable.problem(
          table.at(column) + ": the value is missing; fill it in or remove the line");
    }
    return field;
  }
}
