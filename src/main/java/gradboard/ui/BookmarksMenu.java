package gradboard.ui;

import gradboard.ui.action.EditorAction;
import gradboard.ui.action.Views;
import java.util.List;
import javax.swing.JMenu;

/** The part of a menu that lists the views which are kept, made anew whenever it opens. */
final class BookmarksMenu {
  private final JMenu menu;
  private final Views views;
  private final int first;

  private BookmarksMenu(JMenu menu, Views views) {
    this.menu = menu;
    this.views = views;
    first = menu.getItemCount();
  }

  /** Has a menu list them, below what is in it. */
  static void extend(JMenu menu, Views views) {
    menu.addMenuListener(new MenuOpened(new BookmarksMenu(menu, views)::fill));
  }

  private void fill() {
    while (menu.getItemCount() > first) {
      menu.remove(first);
    }
    menu.addSeparator();
    List<EditorAction> going = views.going();
    going.forEach(action -> menu.add(ActionItems.of(action)));
    if (going.isEmpty()) {
      menu.add("No view was kept yet").setEnabled(false);
      return;
    }
    menu.addSeparator();
    menu.add(submenu("Rename", views.renaming()));
    menu.add(submenu("Delete", views.deleting()));
  }

  private static JMenu submenu(String title, List<EditorAction> actions) {
    JMenu menu = new JMenu(title);
    menu.setName(title + "View");
    actions.forEach(action -> menu.add(ActionItems.of(action)));
    return menu;
  }
}
