package gradboard.ui.look;

import java.awt.Point;
import java.awt.Rectangle;
import javax.swing.JList;
import javax.swing.ListModel;

/** A list in which the space below the last row belongs to no row, whatever is clicked there. */
public class RowList<E> extends JList<E> {

  public RowList(ListModel<E> rows) {
    super(rows);
  }

  /** Rows that are all as high as one of them are measured anew, in the size that text has now. */
  @Override
  public void updateUI() {
    super.updateUI();
    E measured = getPrototypeCellValue();
    setPrototypeCellValue(null);
    setPrototypeCellValue(measured);
  }

  @Override
  public int locationToIndex(Point at) {
    int nearest = super.locationToIndex(at);
    Rectangle row = nearest < 0 ? null : getCellBounds(nearest, nearest);
    return row != null && row.contains(at) ? nearest : -1;
  }
}
