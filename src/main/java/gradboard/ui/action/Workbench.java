package gradboard.ui.action;

import gradboard.ui.canvas.GraphCanvas;
import gradboard.ui.live.Editor;
import java.awt.Window;

/** What actions act on: the open document, and the parts of the window around it. */
public interface Workbench {

  /** Panels that fold. */
  enum Panel {
    PALETTE,
    INSPECTOR,
    DOCK
  }

  Editor editor();

  GraphCanvas canvas();

  Window window();

  Files files();

  void fold(Panel panel, boolean folded);

  boolean isFolded(Panel panel);

  void setDark(boolean dark);

  boolean isDark();

  /** Opens the list of all actions. */
  void showCommands();

  /** Puts the cursor into the inspector's name of the selected node. */
  void rename();

  /** Opening and saving, with unsaved changes guarded. */
  interface Files {
    void startNew();

    void choose();

    void open(java.nio.file.Path file);

    /** Opens one of the graphs that come with the program, by its file name. */
    void openExample(String name);

    void save();

    void saveAs();

    void quit();
  }
}
