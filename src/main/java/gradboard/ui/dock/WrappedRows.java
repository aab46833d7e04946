package gradboard.ui.dock;

import gradboard.ui.look.RowList;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.ListModel;

/** A list as wide as its place, whose rows are as high as their text at that width. */
final class WrappedRows<E> extends RowList<E> {
  private int measuredAt;

  WrappedRows(ListModel<E> rows) {
    super(rows);
    addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            if (getWidth() != measuredAt) {
              measuredAt = getWidth();
              measure();
            }
          }
        });
  }

  /** Has the rows measured anew: a list does so only where it is told of another height. */
  void measure() {
    setFixedCellHeight(1);
    setFixedCellHeight(-1);
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }
}
