package gradboard.ui.examples;

import gradboard.data.ExampleTable.Kind;
import gradboard.draw.FigureView;
import gradboard.draw.Theme;
import gradboard.runtime.Digest;
import gradboard.ui.look.Look;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;

/** Shows the cells of a table of examples: numbers at the right, features as a picture. */
final class ExampleCells extends DefaultTableCellRenderer {
  /** Width of a picture, in pixels at the usual size of text. */
  private static final int PICTURE = 64;

  private static final int CAPTION = 20;
  private static final int AROUND = 4;

  private final transient ExamplePictures pictures;
  private transient Optional<FigureView> picture = Optional.empty();

  ExampleCells(ExamplePictures pictures) {
    this.pictures = pictures;
  }

  /** How high rows with pictures are. */
  static int pictureHeight() {
    return (int) Math.ceil((PICTURE + CAPTION + 2 * AROUND) * Look.theme().sizes().unit());
  }

  /** How wide columns with pictures are at least. */
  static int pictureWidth() {
    return (int) Math.ceil((PICTURE + 4 * AROUND) * Look.theme().sizes().unit());
  }

  @Override
  public Component getTableCellRendererComponent(
      JTable table, Object value, boolean selected, boolean focused, int row, int position) {
    // The row is what is selected, so that no single cell is to stand out.
    super.getTableCellRendererComponent(table, value, selected, false, row, position);
    ExampleRows rows = (ExampleRows) table.getModel();
    Optional<Kind> kind = rows.column(position).map(column -> column.kind());
    setBorder(BorderFactory.createEmptyBorder(0, 2 * AROUND, 0, 2 * AROUND));
    setHorizontalAlignment(
        kind.equals(Optional.of(Kind.NUMBER)) ? SwingConstants.RIGHT : SwingConstants.LEFT);
    picture = Optional.empty();
    if (kind.equals(Optional.of(Kind.FEATURES))) {
      showFeatures(pictures.at(row));
    } else {
      setToolTipText(tip(rows, row, position));
    }
    getAccessibleContext().setAccessibleName(rows.getColumnName(position) + " " + getText());
    return this;
  }

  private void showFeatures(Optional<Digest> digest) {
    Theme theme = Look.theme();
    picture =
        digest.flatMap(shown -> FigureView.picture(shown, theme, PICTURE * theme.sizes().unit()));
    String words = digest.map(ExampleCells::words).orElse("…");
    setText(picture.isPresent() ? "" : words);
    setToolTipText(words);
  }

  private static String words(Digest digest) {
    return digest.shape()
        + ": "
        + digest.shape().size()
        + " numbers from "
        + Look.numbers().write(digest.statistics().minimum())
        + " to "
        + Look.numbers().write(digest.statistics().maximum());
  }

  private static String tip(ExampleRows rows, int row, int position) {
    return rows.column(position)
        .map(
            column ->
                switch (column.kind()) {
                  case NUMBER ->
                      rows.table().isStandardized()
                          ? Look.numbers()
                                  .write(rows.table().original(rows.table().at(row), column))
                              + " before it was standardised"
                          : null;
                  case LABEL ->
                      rows.table()
                          .className(rows.table().at(row))
                          .map(
                              name ->
                                  "class "
                                      + (int) rows.table().label(rows.table().at(row))
                                      + ", "
                                      + name)
                          .orElse(null);
                  case FEATURES -> null;
                })
        .orElse(null);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    super.paintComponent(graphics);
    picture.ifPresent(
        figure -> {
          Graphics2D g = (Graphics2D) graphics.create();
          g.setRenderingHint(
              RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
          figure.paint(g, 2 * AROUND, AROUND, getForeground(), Look.theme().accents().forward());
          g.dispose();
        });
  }
}
