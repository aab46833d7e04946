package gradboard.ui;

import gradboard.edit.Fixes;
import gradboard.ui.action.Actions;
import gradboard.ui.action.AddNodeAction;
import gradboard.ui.action.AddReroutePointAction;
import gradboard.ui.action.BreakpointAction;
import gradboard.ui.action.CopyAction;
import gradboard.ui.action.CutAction;
import gradboard.ui.action.DeleteAction;
import gradboard.ui.action.DeleteAndReconnectAction;
import gradboard.ui.action.DuplicateAction;
import gradboard.ui.action.EditorAction;
import gradboard.ui.action.EditorAction.Scope;
import gradboard.ui.action.EnterAction;
import gradboard.ui.action.FrameAllAction;
import gradboard.ui.action.FreezeAction;
import gradboard.ui.action.GroupAction;
import gradboard.ui.action.KeyBindings;
import gradboard.ui.action.LabelAction;
import gradboard.ui.action.LockAction;
import gradboard.ui.action.MakeLossAction;
import gradboard.ui.action.MendAction;
import gradboard.ui.action.MuteAction;
import gradboard.ui.action.NewDocumentAction;
import gradboard.ui.action.OpenDocumentAction;
import gradboard.ui.action.OpenExampleAction;
import gradboard.ui.action.OpenRecentAction;
import gradboard.ui.action.OwnCopyAction;
import gradboard.ui.action.PasteAction;
import gradboard.ui.action.RedoAction;
import gradboard.ui.action.RenameAction;
import gradboard.ui.action.ReplaceOpAction;
import gradboard.ui.action.RunAction;
import gradboard.ui.action.SaveDocumentAction;
import gradboard.ui.action.SaveToLibraryAction;
import gradboard.ui.action.ShowCommandsAction;
import gradboard.ui.action.StepAction;
import gradboard.ui.action.StepBackAction;
import gradboard.ui.action.StopAction;
import gradboard.ui.action.TrainAction;
import gradboard.ui.action.UndoAction;
import gradboard.ui.action.UngroupAction;
import gradboard.ui.action.Workbench;
import gradboard.ui.canvas.Gestures;
import gradboard.ui.canvas.GraphCanvas;
import gradboard.ui.canvas.Landing;
import gradboard.ui.look.Panels;
import java.awt.Point;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.AbstractButton;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JToolBar;
import javax.swing.KeyStroke;

/** Makes menus, tool bar and key bindings out of the list of actions. */
final class Menus {
  private final Actions actions;
  private final Workbench workbench;

  Menus(Actions actions, Workbench workbench) {
    this.actions = actions;
    this.workbench = workbench;
  }

  JMenuBar menuBar() {
    Map<String, JMenu> menus = new LinkedHashMap<>();
    JMenuBar bar = new JMenuBar();
    for (Actions.Group group : actions.groups()) {
      if (group.menu().isEmpty()) {
        continue;
      }
      JMenu menu = menus.computeIfAbsent(group.menu(), this::menu);
      if (menu.getItemCount() > 0) {
        menu.addSeparator();
      }
      group.actions().forEach(action -> menu.add(ActionItems.of(action)));
      if (group.actions().get(0) instanceof NewDocumentAction) {
        menu.add(recent());
        menu.add(examples());
      }
    }
    BookmarksMenu.extend(menus.get("Bookmarks"), actions.views());
    menus.values().forEach(bar::add);
    return bar;
  }

  private JMenu menu(String title) {
    JMenu menu = new JMenu(title);
    menu.setMnemonic(title.charAt(0));
    menu.addMenuListener(new MenuOpened(actions::refresh));
    return menu;
  }

  private JMenu recent() {
    JMenu menu = new JMenu(OpenRecentAction.MENU);
    menu.addMenuListener(
        new MenuOpened(
            () -> {
              menu.removeAll();
              for (OpenRecentAction action : actions.recent()) {
                JMenuItem item = menu.add(action);
                item.setText(action.file().getFileName().toString());
                item.setToolTipText(action.file().toString());
              }
              if (menu.getItemCount() == 0) {
                menu.add("No file was opened yet").setEnabled(false);
              }
            }));
    return menu;
  }

  private JMenu examples() {
    JMenu menu = new JMenu(OpenExampleAction.MENU);
    menu.addMenuListener(
        new MenuOpened(
            () -> {
              menu.removeAll();
              Map<String, JMenu> topics = new LinkedHashMap<>();
              for (OpenExampleAction action : actions.examples()) {
                JMenu topic = topics.computeIfAbsent(action.graph().topic(), JMenu::new);
                topic.add(action).setText(action.graph().title());
              }
              topics.values().forEach(menu::add);
            }));
    return menu;
  }

  JToolBar toolBar() {
    JToolBar bar = Panels.named(new JToolBar(), "toolBar", "Tools");
    bar.setFloatable(false);
    for (List<Class<? extends EditorAction>> group :
        List.<List<Class<? extends EditorAction>>>of(
            List.of(NewDocumentAction.class, OpenDocumentAction.class, SaveDocumentAction.class),
            List.of(UndoAction.class, RedoAction.class, DeleteAction.class),
            List.of(AddNodeAction.class, FrameAllAction.class))) {
      group.forEach(type -> bar.add(button(actions.get(type))));
      bar.addSeparator();
    }
    bar.add(Box.createHorizontalGlue());
    for (Class<? extends EditorAction> type :
        List.of(
            RunAction.class,
            StepBackAction.class,
            StepAction.class,
            TrainAction.class,
            StopAction.class)) {
      bar.add(labelled(actions.get(type)));
    }
    bar.add(Box.createHorizontalGlue());
    bar.add(button(actions.get(ShowCommandsAction.class)));
    return bar;
  }

  private static AbstractButton button(EditorAction action) {
    JButton button = new JButton(action);
    button.setHideActionText(true);
    return dressed(button, action);
  }

  private static AbstractButton labelled(EditorAction action) {
    return dressed(new JButton(action), action);
  }

  private static AbstractButton dressed(JButton button, EditorAction action) {
    button.setToolTipText(tip(action));
    button.setFocusable(false);
    return Panels.named(button, action.getClass().getSimpleName(), action.name());
  }

  /** The tooltip with the key behind it. */
  static String tip(EditorAction action) {
    return action.keys().isEmpty()
        ? action.tooltip()
        : action.tooltip() + "  (" + text(action.keys().get(0)) + ")";
  }

  /** A key as people write it: {@code Ctrl+Shift+P}. */
  static String text(KeyStroke key) {
    String modifiers = KeyEvent.getModifiersExText(key.getModifiers());
    String code =
        switch (key.getKeyCode()) {
          case KeyEvent.VK_PERIOD -> ".";
          case KeyEvent.VK_COMMA -> ",";
          case KeyEvent.VK_PLUS -> "+";
          case KeyEvent.VK_MINUS -> "-";
          default -> KeyEvent.getKeyText(key.getKeyCode());
        };
    return modifiers.isEmpty() ? code : modifiers + "+" + code;
  }

  /** Has the keys heard that belong to the canvas; {@link WindowKeys} hears the others. */
  void bindKeys(GraphCanvas of) {
    JComponent canvas = of.control();
    Gestures gestures = of.gestures();
    KeyBindings.bind(canvas, actions, Scope.CANVAS, Scope.GRAPH, Scope.STEPS);
    KeyBindings.bind(
        canvas, KeyStroke.getKeyStroke("pressed SPACE"), event -> gestures.holdPanKey(true));
    KeyBindings.bind(
        canvas, KeyStroke.getKeyStroke("released SPACE"), event -> gestures.holdPanKey(false));
    canvas.addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusLost(FocusEvent event) {
            // Another control, or another program, hears the key let go.
            gestures.holdPanKey(false);
          }
        });
  }

  /** Ways to mend what does not fit, each one act. */
  JPopupMenu fixes(String reason, List<Fixes.Fix> fixes) {
    JPopupMenu menu = Panels.named(new JPopupMenu(), "fixMenu", reason);
    GraphCanvas canvas = workbench.canvas();
    for (Fixes.Fix fix : fixes) {
      JMenuItem item = menu.add("Mend: " + fix.label());
      item.setToolTipText(reason);
      item.addActionListener(event -> new Landing(canvas).apply(fix.change()));
    }
    return menu;
  }

  /** What can be done with what was clicked on the canvas, at a point of it. */
  JPopupMenu contextMenu(Point at) {
    actions.refresh();
    JPopupMenu menu = Panels.named(new JPopupMenu(), "contextMenu", "Actions");
    Gestures gestures = workbench.canvas().gestures();
    if (gestures.isOnWire(at)) {
      EditorAction reroute = actions.get(AddReroutePointAction.class);
      JMenuItem item = menu.add(reroute.name());
      item.setName("reroute");
      item.setToolTipText("Puts a point on the wire here, to lead it by.");
      item.addActionListener(event -> gestures.lead(at));
    }
    for (List<Class<? extends EditorAction>> group :
        List.<List<Class<? extends EditorAction>>>of(
            List.of(
                AddNodeAction.class,
                RenameAction.class,
                MakeLossAction.class,
                MendAction.class,
                ReplaceOpAction.class),
            List.of(
                GroupAction.class,
                UngroupAction.class,
                EnterAction.class,
                OwnCopyAction.class,
                SaveToLibraryAction.class),
            List.of(
                MuteAction.class,
                LockAction.class,
                FreezeAction.class,
                BreakpointAction.class,
                LabelAction.class),
            List.of(CutAction.class, CopyAction.class, PasteAction.class, DuplicateAction.class),
            List.of(DeleteAction.class, DeleteAndReconnectAction.class))) {
      if (menu.getComponentCount() > 0) {
        menu.addSeparator();
      }
      group.forEach(type -> menu.add(ActionItems.of(actions.get(type))));
    }
    return menu;
  }
}
