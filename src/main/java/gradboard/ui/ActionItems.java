package gradboard.ui;

import com.formdev.flatlaf.ui.FlatCheckBoxMenuItemUI;
import com.formdev.flatlaf.ui.FlatMenuItemRenderer;
import com.formdev.flatlaf.ui.FlatMenuItemUI;
import gradboard.ui.action.EditorAction;
import java.awt.Font;
import java.awt.event.KeyEvent;
import javax.swing.Action;
import javax.swing.Icon;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;

/**
 * Items of menus. They show their keys as tips and the list of commands write them, but leave these
 * to the bindings, which know where they are heard.
 */
final class ActionItems {
  private ActionItems() {}

  static JMenuItem of(EditorAction action) {
    action.refresh();
    JMenuItem item =
        action.getValue(Action.SELECTED_KEY) == null ? new Item(action) : new Choice(action);
    item.setName(action.getClass().getSimpleName());
    return item;
  }

  private static final class Item extends JMenuItem {
    Item(Action action) {
      super(action);
    }

    @Override
    public void updateUI() {
      writePlainly(this);
      setUI(
          new FlatMenuItemUI() {
            @Override
            protected FlatMenuItemRenderer createRenderer() {
              return new Renderer(
                  menuItem, checkIcon, arrowIcon, acceleratorFont, acceleratorDelimiter);
            }
          });
    }

    @Override
    protected boolean processKeyBinding(
        KeyStroke key, KeyEvent event, int condition, boolean pressed) {
      return false;
    }
  }

  /** One that is on or off. */
  private static final class Choice extends JCheckBoxMenuItem {
    Choice(Action action) {
      super(action);
    }

    @Override
    public void updateUI() {
      writePlainly(this);
      setUI(
          new FlatCheckBoxMenuItemUI() {
            @Override
            protected FlatMenuItemRenderer createRenderer() {
              return new Renderer(
                  menuItem, checkIcon, arrowIcon, acceleratorFont, acceleratorDelimiter);
            }
          });
    }

    @Override
    protected boolean processKeyBinding(
        KeyStroke key, KeyEvent event, int condition, boolean pressed) {
      return false;
    }
  }

  /** A painter that is made here is not asked of {@link gradboard.ui.look.PlainText}. */
  private static void writePlainly(JMenuItem item) {
    item.putClientProperty("html.disable", Boolean.TRUE);
  }

  private static final class Renderer extends FlatMenuItemRenderer {
    Renderer(JMenuItem item, Icon check, Icon arrow, Font font, String delimiter) {
      super(item, check, arrow, font, delimiter);
    }

    @Override
    protected String getTextForAccelerator(KeyStroke key) {
      return Menus.text(key);
    }
  }
}
