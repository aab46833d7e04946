package gradboard.ui.action;

/** Opens one of the graphs that come with the program. */
public final class OpenExampleAction extends EditorAction {
  /** The menu that they stand in. */
  public static final String MENU = "Examples";

  private final String file;
  private final String title;

  OpenExampleAction(Workbench workbench, String file, String title) {
    super(
        workbench,
        MENU + " ▸ " + title,
        "Opens the example " + title + " in a tab of its own.",
        Scope.WINDOW);
    this.file = file;
    this.title = title;
  }

  /** What it is called among the examples. */
  public String title() {
    return title;
  }

  @Override
  protected void perform() {
    workbench().files().openExample(file);
  }
}
