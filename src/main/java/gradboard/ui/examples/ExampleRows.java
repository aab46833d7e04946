package gradboard.ui.examples;

import gradboard.data.Example;
import gradboard.data.ExampleTable;
import gradboard.data.ExampleTable.Column;
import gradboard.data.ExampleTable.Kind;
import gradboard.ui.look.Look;
import java.util.Optional;
import javax.swing.table.AbstractTableModel;

/**
 * The rows of a table of examples; each is read only when it is to be seen. The first column says
 * which example it is.
 */
final class ExampleRows extends AbstractTableModel {
  private final transient ExampleTable table;
  private transient Optional<Example> shown = Optional.empty();

  ExampleRows(ExampleTable table) {
    this.table = table;
  }

  ExampleTable table() {
    return table;
  }

  /** Marks the example whose numbers the graph shows. */
  void mark(Optional<Example> example) {
    if (!shown.equals(example)) {
      Optional<Example> before = shown;
      shown = example;
      before.flatMap(table::row).ifPresent(row -> fireTableRowsUpdated(row, row));
      example.flatMap(table::row).ifPresent(row -> fireTableRowsUpdated(row, row));
    }
  }

  boolean isShown(int row) {
    return shown.filter(table.at(row)::equals).isPresent();
  }

  /** The column of the table at a position; empty for the first one. */
  Optional<Column> column(int position) {
    return position == 0 ? Optional.empty() : Optional.of(table.columns().get(position - 1));
  }

  /** Whether a column holds pictures, which need higher rows. */
  boolean hasPictures() {
    return table.columns().stream().anyMatch(column -> column.kind() == Kind.FEATURES);
  }

  @Override
  public int getRowCount() {
    return table.size();
  }

  @Override
  public int getColumnCount() {
    return table.columns().size() + 1;
  }

  /** The name of a column, with the Inputs that take it. */
  @Override
  public String getColumnName(int position) {
    return column(position).map(ExampleRows::title).orElse("example");
  }

  private static String title(Column column) {
    return column.inputs().isEmpty()
        ? column.name()
        : column.name() + " → " + String.join(", ", column.inputs());
  }

  /** What a cell says in words; numbers are written as everywhere else. */
  @Override
  public String getValueAt(int row, int position) {
    Example example = table.at(row);
    Optional<Column> column = column(position);
    if (column.isEmpty()) {
      return (isShown(row) ? "▸ " : "") + example.part().label() + " " + (example.index() + 1);
    }
    return switch (column.get().kind()) {
      case NUMBER -> Look.numbers().write(table.number(example, column.get()));
      case LABEL ->
          table.className(example).orElseGet(() -> Look.numbers().write(table.label(example)));
      case FEATURES -> "";
    };
  }
}
