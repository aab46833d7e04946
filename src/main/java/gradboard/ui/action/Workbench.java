package gradboard.ui.action;

import gradboard.edit.Fixes;
import gradboard.ui.canvas.GraphCanvas;
import gradboard.ui.live.Editor;
import java.awt.Window;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

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

  Help help();

  /** Goes to the open document so many tabs to the right, round the ends. */
  void walkDocuments(int by);

  /**
   * Takes what is being typed in the inspector, or asked over the canvas, as if it had been left.
   */
  void enterTyped();

  /** Asks where to, and writes the graph as a picture. */
  void exportPicture();

  void fold(Panel panel, boolean folded);

  boolean isFolded(Panel panel);

  void showMinimap(boolean shown);

  /** Gives the chart of the loss a logarithmic scale, or a linear one. */
  void showLossLogarithmic(boolean logarithmic);

  boolean isLossLogarithmic();

  /** Offers ways to mend what a node reads, beside it. */
  void mend(String node, List<Fixes.Fix> fixes);

  void setDark(boolean dark);

  boolean isDark();

  /**
   * Asks for a name beside what is selected.
   *
   * @param objection why a name will not do
   */
  void askName(
      String prompt,
      String proposed,
      Function<String, Optional<String>> objection,
      Consumer<String> named);

  /** Asks for a text of any number of lines, as {@link #askName} does for a name. */
  void askText(
      String prompt,
      String proposed,
      Function<String, Optional<String>> objection,
      Consumer<String> written);

  /** Keeps a composite of the document for other documents. */
  void keepInLibrary(String composite);

  /** Puts the focus on the way to the composite in view. */
  void focusWay();

  /** Opens the list of all actions. */
  void showCommands();

  /** Brings the list of all that was done to the front. */
  void showHistory();

  /** Brings the examples that the graph learns from to the front. */
  void showData();

  /** Brings the graph in words to the front. */
  void showOutline();

  /** Opens the settings. */
  void showSettings();

  /** Shows the canvas and the step bar alone, at large type, or all again. */
  void present(boolean on);

  boolean isPresenting();

  /** Moves the keys' focus so many panels on, round the ends. */
  void walkPanels(int by);

  /** Puts the cursor into the inspector's name of the selected node. */
  void rename();

  /** Gives up what is being read or written; false where nothing is. */
  boolean giveUp();

  /** Takes the keys from a panel beside the graph back to it; false where they are elsewhere. */
  boolean leaveSide();

  /**
   * Gives the panel that has the keys more room.
   *
   * @param by so many steps, negative ones for less
   */
  void resizePanel(int by);

  /** What tells of the program itself. */
  interface Help {
    /** Opens the list of the graphs that come with the program. */
    void showExamples();

    /** Tells all about every operation, at first about that of the selected node. */
    void showOps();

    /** Shows every command with its keys. */
    void showKeys();

    /** Shows version, licence, what computes and where things lie. */
    void showAbout();
  }

  /** Opening and saving, with unsaved changes guarded. */
  interface Files {
    void startNew();

    void choose();

    void open(Path file);

    /** Files opened lately, latest first. */
    List<Path> recent();

    /** The graphs that come with the program, by topic. Reads files the first time. */
    List<ShippedGraph> examples();

    /** Opens one of the graphs that come with the program, by its file name. */
    void openExample(String name);

    /** Opens the graph that a text describes. */
    void openText(String text);

    /** Pastes the graph that a text describes into the document in front, which is blank. */
    void pasteIntoBlank(String text);

    void save();

    void saveAs();

    /** Asks where to, and keeps the parameters as they are. */
    void saveWeights();

    /** Asks where from, and gives the parameters the numbers found there. */
    void loadWeights();

    /** Closes the document in front. */
    void close();

    void quit();
  }
}
