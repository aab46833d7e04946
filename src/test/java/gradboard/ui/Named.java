package gradboard.ui;

import javax.swing.JMenuItem;
import org.assertj.swing.core.GenericTypeMatcher;

/** Finds items of the menus that are open by the words that they begin with. */
final class Named {
  private Named() {}

  static GenericTypeMatcher<JMenuItem> item(String start) {
    return new GenericTypeMatcher<>(JMenuItem.class) {
      @Override
      protected boolean isMatching(JMenuItem item) {
        return item.isShowing() && item.getText().startsWith(start);
      }
    };
  }
}
