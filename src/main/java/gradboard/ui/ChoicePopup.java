package gradboard.ui;

import com.formdev.flatlaf.util.UIScale;
import gradboard.ui.action.EditorAction;
import gradboard.ui.action.OpenExampleAction;
import gradboard.ui.palette.SearchPopup;
import java.awt.Component;
import java.awt.Point;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;

/** Actions to be searched and chosen from: all commands with their keys, or the examples. */
final class ChoicePopup {
  private static final int TOP = 90;

  /** As the longest descriptions of examples need. */
  private static final int EXAMPLE_LINES = 4;

  /** As their titles need, with the topics behind them. */
  private static final int EXAMPLE_WIDTH = 480;

  private final JComponent window;
  private final Component returnTo;

  /**
   * @param window in whose upper middle it opens
   * @param returnTo gets the keys back
   */
  ChoicePopup(JComponent window, Component returnTo) {
    this.window = window;
    this.returnTo = returnTo;
  }

  /** Opens the list of all actions. */
  void commands(List<EditorAction> actions, Consumer<EditorAction> chosen) {
    WordSearch<EditorAction> search =
        new WordSearch<>(EditorAction::name, action -> action.name() + " " + action.tooltip());
    open(
        new SearchPopup.Subject<EditorAction>(
            "Search all commands",
            new NameRow<>(EditorAction::name, ChoicePopup::key, EditorAction::isEnabled),
            EditorAction::tooltip),
        actions,
        search,
        chosen);
  }

  private static String key(EditorAction action) {
    return action.keys().isEmpty() ? "" : Menus.text(action.keys().get(0));
  }

  /** Opens the list of the graphs that come with the program. */
  void examples(List<OpenExampleAction> examples, Consumer<OpenExampleAction> chosen) {
    WordSearch<OpenExampleAction> search =
        new WordSearch<>(
            example -> example.graph().title(),
            example ->
                String.join(
                    " ",
                    example.graph().title(),
                    example.graph().topic(),
                    example.graph().description()));
    open(
        new SearchPopup.Subject<OpenExampleAction>(
            "Search examples",
            new NameRow<>(
                example -> example.graph().title(),
                example -> example.graph().topic(),
                EditorAction::isEnabled),
            EditorAction::tooltip,
            EXAMPLE_LINES,
            EXAMPLE_WIDTH),
        examples,
        search,
        chosen);
  }

  private <T> void open(
      SearchPopup.Subject<T> subject, List<T> all, WordSearch<T> search, Consumer<T> chosen) {
    Point upperMiddle =
        new Point(window.getWidth() / 2 - UIScale.scale(subject.width() / 2), UIScale.scale(TOP));
    SearchPopup.open(
        returnTo,
        SwingUtilities.convertPoint(window, upperMiddle, returnTo),
        subject,
        typed -> search.find(all, typed),
        chosen);
  }
}
