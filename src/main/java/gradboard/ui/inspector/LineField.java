package gradboard.ui.inspector;

import java.awt.Rectangle;
import java.awt.event.FocusEvent;
import javax.swing.JTextField;

/** A line of text that is seen from its beginning unless it is being edited. */
final class LineField extends JTextField {
  LineField(String text) {
    super(text);
  }

  /** The cursor is left at the end, where a look brings it into sight again. */
  @Override
  public void scrollRectToVisible(Rectangle cursor) {
    if (isFocusOwner()) {
      super.scrollRectToVisible(cursor);
    }
  }

  @Override
  protected void processFocusEvent(FocusEvent event) {
    super.processFocusEvent(event);
    if (event.getID() == FocusEvent.FOCUS_LOST && !event.isTemporary()) {
      setScrollOffset(0);
    }
  }
}
