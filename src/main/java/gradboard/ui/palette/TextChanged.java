package gradboard.ui.palette;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** Does something whenever a text changes. */
record TextChanged(Runnable act) implements DocumentListener {
  @Override
  public void insertUpdate(DocumentEvent event) {
    act.run();
  }

  @Override
  public void removeUpdate(DocumentEvent event) {
    act.run();
  }

  @Override
  public void changedUpdate(DocumentEvent event) {
    act.run();
  }
}
