package gradboard.ui.action;

/** Gives the panel that has the keys more room, or less. */
final class ResizePanelAction extends EditorAction {
  private final int by;

  private ResizePanelAction(Workbench workbench, int by, String name, String tooltip, String key) {
    super(workbench, name, tooltip, Scope.WINDOW, key);
    this.by = by;
  }

  static ResizePanelAction enlarging(Workbench workbench) {
    return new ResizePanelAction(
        workbench,
        1,
        "Enlarge the panel",
        "Gives the panel that has the keys more room; F8 takes them to one.",
        "F7");
  }

  static ResizePanelAction shrinking(Workbench workbench) {
    return new ResizePanelAction(
        workbench,
        -1,
        "Shrink the panel",
        "Gives the panel that has the keys less room; F8 takes them to one.",
        "shift F7");
  }

  @Override
  protected void perform() {
    workbench().resizePanel(by);
  }
}
