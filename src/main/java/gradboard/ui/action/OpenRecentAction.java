package gradboard.ui.action;

import java.nio.file.Path;

/** Opens a file that was opened before. */
public final class OpenRecentAction extends EditorAction {
  /** The menu that they stand in. */
  public static final String MENU = "Open recent";

  private final Path file;

  OpenRecentAction(Workbench workbench, Path file) {
    super(workbench, MENU + " ▸ " + file.getFileName(), "Opens " + file + " again.", Scope.WINDOW);
    this.file = file;
  }

  public Path file() {
    return file;
  }

  @Override
  protected void perform() {
    workbench().files().open(file);
  }
}
