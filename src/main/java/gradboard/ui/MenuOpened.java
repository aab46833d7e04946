package gradboard.ui;

import javax.swing.event.MenuEvent;
import javax.swing.event.MenuListener;

/** Does something whenever a menu is about to be shown. */
record MenuOpened(Runnable act) implements MenuListener {
  @Override
  public void menuSelected(MenuEvent event) {
    act.run();
  }

  @Override
  public void menuDeselected(MenuEvent event) {
    // Nothing to do.
  }

  @Override
  public void menuCanceled(MenuEvent event) {
    // Nothing to do.
  }
}
