package gradboard.data;

import gradboard.graph.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which columns of a table are read.
 *
 * @param features positions of the features, in the order wanted
 * @param label position of the label, if there is one
 */
record CsvColumns(List<Integer> features, Optional<Integer> label) {

  /**
   * As options choose them: the label by {@code label}, features by {@code columns} or the rest.
   */
  static CsvColumns chosen(CsvTable table, Options options) {
    Optional<Integer> label = options.value("label").map(key -> find(table, key));
    List<Integer> features = new ArrayList<>();
    options
        .list("columns")
        .ifPresentOrElse(
            keys -> keys.forEach(key -> features.add(find(table, key))),
            () -> features.addAll(rest(table, label)));
    label
        .filter(features::contains)
        .ifPresent(
            column -> {
              throw CsvTable.problem(
                  "column \""
                      + table.columns().get(column)
                      + "\" is the label and cannot be a feature too; take it out of \"columns\"");
            });
    if (features.isEmpty()) {
      throw CsvTable.problem("the file " + table.file() + " has no column left for features");
    }
    return new CsvColumns(features, label);
  }

  private static List<Integer> rest(CsvTable table, Optional<Integer> label) {
    List<Integer> rest = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      if (label.isEmpty() || label.get() != i) {
        rest.add(i);
      }
    }
    return rest;
  }

  /**
   * Those of a table read before: by name, or in their order where the table names no columns and
   * has just as many.
   */
  static CsvColumns like(CsvTable table, Preparation before) {
    if (isBare(table, before)) {
      return new CsvColumns(rest(table, Optional.empty()), Optional.empty());
    }
    List<Integer> features = new ArrayList<>();
    before.columns().forEach(name -> features.add(find(table, name)));
    Optional<Integer> label =
        before
            .target()
            .map(target -> table.columns().indexOf(target.name()))
            .filter(column -> column >= 0 && !features.contains(column));
    return new CsvColumns(features, label);
  }

  /** A reader of the label column of a table like one read before, where the table has one. */
  Optional<NewLabels> newLabels(Preparation before) {
    return label.flatMap(column -> before.target()).map(NewLabels::new);
  }

  private static boolean isBare(CsvTable table, Preparation before) {
    return !table.hasHeader() && table.columns().size() == before.columns().size();
  }

  /** Whether a table has all of them. */
  static boolean areIn(CsvTable table, Preparation before) {
    return isBare(table, before) || table.columns().containsAll(before.columns());
  }

  /** A column by name, or by number from 0, negative ones counted from the end. */
  private static int find(CsvTable table, Object key) {
    return key instanceof Number number
        ? numbered(table, number.longValue())
        : named(table, String.valueOf(key));
  }

  private static int numbered(CsvTable table, long number) {
    int count = table.columns().size();
    if (number < -count || number >= count) {
      throw CsvTable.problem(
          String.format(
              "the file %s has no column %d; its %d columns are 0 to %d, or -%d to -1 from the end",
              table.file(), number, count, count - 1, count));
    }
    return (int) (number < 0 ? number + count : number);
  }

  private static int named(CsvTable table, String name) {
    int column = table.columns().indexOf(name);
    if (column < 0) {
      throw CsvTable.problem(
          "the file "
              + table.file()
              + " has no column \""
              + name
              + "\""
              + Suggestion.of(name, table.columns()));
    }
    return column;
  }
}
