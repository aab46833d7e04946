package gradboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.caciocavallosilano.cacio.ctc.junit.CacioTest;
import gradboard.edit.Document;
import gradboard.edit.SetTitle;
import gradboard.graph.Note;
import gradboard.io.GraphReader;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.dnd.DnDConstants;
import java.awt.dnd.DropTarget;
import java.awt.dnd.DropTargetContext;
import java.awt.dnd.DropTargetDragEvent;
import java.awt.event.KeyEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JTabbedPane;
import javax.swing.TransferHandler;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.core.matcher.JButtonMatcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several documents in one window. */
@CacioTest
@Tag("window")
class TabsWindowTest {
  private static final String OTHER =
      """
      {"gradboard": 1, "title": "Other", "nodes": [
        {"id": "p", "op": "Parameter", "attributes": {"shape": [], "value": 2}, "at": [40, 40]},
        {"id": "q", "op": "Tanh", "inputs": ["p"], "at": [240, 40]}], "loss": "q"}
      """;

  private final WindowDriver window = WindowDriver.with("sigmoid-neuron.json");

  @AfterEach
  void close() {
    window.close();
  }

  private JTabbedPane strip() {
    return window.fixture().tabbedPane("documentTabs").target();
  }

  private List<String> titles() {
    return window.see(
        () -> window.frame().documents().all().stream().map(d -> d.document().title()).toList());
  }

  private String front() {
    return window.see(() -> window.frame().documents().front().document().title());
  }

  private void open(Path file) {
    WindowDriver.onScreen(
        () -> {
          window.frame().files().open(file);
          return file;
        });
  }

  private Path openOther(Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("other.json"), OTHER);
    open(file);
    window.await("the other graph", () -> window.frame().documents().all().size() == 2);
    return file;
  }

  private Point tab(int index) {
    Rectangle bounds = window.see(() -> strip().getBoundsAt(index));
    return new Point(bounds.x + 24, bounds.y + bounds.height / 2);
  }

  @Test
  void aNewGraphComesInATabOfItsOwnAndKeysWalkBetweenThem() {
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_N);
    assertThat(titles()).containsExactly("Sigmoid neuron", "Untitled");
    assertThat(front()).isEqualTo("Untitled");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_TAB);
    assertThat(front()).isEqualTo("Sigmoid neuron");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_PAGE_UP);
    assertThat(front()).isEqualTo("Untitled");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_TAB);
    assertThat(front()).isEqualTo("Sigmoid neuron");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_PAGE_DOWN);
    assertThat(front()).isEqualTo("Untitled");
  }

  @Test
  void aClickOnATabShowsItsDocumentEverywhere(@TempDir Path folder) throws IOException {
    openOther(folder);
    assertThat(front()).isEqualTo("Other");
    window.robot().click(strip(), tab(0));
    window.robot().waitForIdle();
    assertThat(front()).isEqualTo("Sigmoid neuron");
    assertThat(window.fixture().target().getTitle()).isEqualTo("Sigmoid neuron – Gradboard");
    assertThat(window.fixture().textBox("title").text()).isEqualTo("Sigmoid neuron");
    assertThat(window.see(() -> window.canvas().isShowing())).isTrue();
  }

  @Test
  void eachDocumentKeepsItsUndoSelectionAndView(@TempDir Path folder) throws IOException {
    window.click(window.header("y"));
    window.press(KeyEvent.VK_DELETE);
    window.turnWheel(new Point(100, 100), -3);
    double zoom = window.see(() -> window.canvas().sight().scale());
    openOther(folder);
    window.click(window.header("q"));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(window.see(() -> window.document().graph().nodes())).hasSize(2);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_TAB);
    assertThat(window.see(() -> window.canvas().sight().scale())).isEqualTo(zoom);
    assertThat(window.see(() -> window.document().graph().nodes())).hasSize(6);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(window.see(() -> window.document().graph().nodes())).hasSize(7);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_TAB);
    assertThat(window.see(() -> window.document().selection().single())).contains("q");
  }

  @Test
  void aFileThatIsOpenAlreadyIsGoneToAndNotOpenedAgain(@TempDir Path folder) throws IOException {
    Path file = openOther(folder);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_TAB);
    open(folder.resolve(".").resolve(file.getFileName()));
    window.await(
        "the tab", () -> window.frame().documents().front().document().title().equals("Other"));
    assertThat(titles()).hasSize(2);
  }

  @Test
  void anOpenedFileTakesThePlaceOfAnEmptyNewGraph(@TempDir Path folder) throws IOException {
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_N);
    open(Files.writeString(folder.resolve("other.json"), OTHER));
    window.await(
        "the other", () -> window.frame().documents().front().document().title().equals("Other"));
    assertThat(titles()).containsExactly("Sigmoid neuron", "Other");
  }

  @Test
  void anEditMarksTheTabAndClosingAsks() {
    window.click(window.header("y"));
    window.press(KeyEvent.VK_DELETE);
    assertThat(window.see(() -> strip().getTitleAt(0))).isEqualTo("● Sigmoid neuron");
    assertThat(window.fixture().target().getTitle()).startsWith("● ");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_W);
    window
        .fixture()
        .optionPane()
        .requireMessage("\"Sigmoid neuron\" has changes that are not saved.");
    window.fixture().optionPane().button(JButtonMatcher.withText("Cancel")).click();
    assertThat(window.see(() -> window.document().graph().nodes())).hasSize(6);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_W);
    window.fixture().optionPane().button(JButtonMatcher.withText("Don't save")).click();
    window.robot().waitForIdle();
    // The last tab makes room for an empty graph.
    assertThat(titles()).containsExactly("Untitled");
  }

  @Test
  void aMiddleClickClosesATab(@TempDir Path folder) throws IOException {
    openOther(folder);
    window.robot().click(strip(), tab(0), MouseButton.MIDDLE_BUTTON, 1);
    window.robot().waitForIdle();
    assertThat(titles()).containsExactly("Other");
    assertThat(front()).isEqualTo("Other");
  }

  @Test
  void whatIsEditedWhileTheFilesAreWrittenIsAskedAboutToo(@TempDir Path folder) {
    Path file = folder.resolve("mine.json");
    WindowDriver.onScreen(
        () -> {
          window.document().markSaved(file, window.document().history().now());
          window.document().apply(new SetTitle("first", ""));
          window
              .document()
              .listen(
                  new Document.Listener() {
                    @Override
                    public void saved() {
                      window.document().apply(new SetTitle("second", ""));
                    }
                  });
          return file;
        });
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Q);
    window.fixture().optionPane().button(JButtonMatcher.withText("Save")).click();
    window.await("the file", () -> Files.exists(file));
    window.fixture().optionPane().button(JButtonMatcher.withText("Cancel")).click();
    window.robot().waitForIdle();
    assertThat(window.see(() -> window.document().title())).isEqualTo("second");
    assertThat(window.see(() -> window.document().isDirty())).isTrue();
    assertThat(window.frame().isShowing()).isTrue();
  }

  @Test
  void whatAnotherProgramWroteIsNotReplacedUnasked(@TempDir Path folder) throws IOException {
    Path file = openOther(folder);
    window.click(window.header("q"));
    window.press(KeyEvent.VK_DELETE);
    String theirs = Files.readString(file).replace("Other", "Written elsewhere");
    Files.writeString(file, theirs);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
    window.fixture().optionPane().button(JButtonMatcher.withText("Cancel")).click();
    window.robot().waitForIdle();
    assertThat(file).hasContent(theirs);
    assertThat(window.see(() -> window.document().isDirty())).isTrue();

    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
    window.fixture().optionPane().button(JButtonMatcher.withText("Replace")).click();
    window.await("the save", () -> !window.frame().editor().document().isDirty());
    assertThat(Files.readString(file)).doesNotContain("Written elsewhere");

    // What this window wrote itself is no surprise.
    window.click(window.clear());
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
    window.await("the next save", () -> !window.frame().editor().document().isDirty());
  }

  @Test
  void saysWhyAGraphIsNotSaved(@TempDir Path folder) {
    Path missing = folder.resolve("missing");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_S);
    window.fixture().fileChooser().fileNameTextBox().setText(missing.resolve("a.json").toString());
    window.fixture().fileChooser().approve();
    window
        .fixture()
        .optionPane()
        .requireMessage(
            missing.resolve("a.json")
                + " could not be written: the folder "
                + missing
                + " is not there. Save it to another place.");
    window.fixture().optionPane().okButton().click();
  }

  @Test
  void quittingAsksOnceForAllUnsavedGraphs(@TempDir Path folder) throws IOException {
    window.click(window.header("y"));
    window.press(KeyEvent.VK_DELETE);
    Path other = openOther(folder);
    window.click(window.header("q"));
    window.press(KeyEvent.VK_DELETE);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Q);
    assertThat(window.fixture().list("unsaved").contents())
        .containsExactly("Sigmoid neuron", "Other");
    window.fixture().optionPane().button(JButtonMatcher.withText("Cancel")).click();
    assertThat(titles()).hasSize(2);

    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Q);
    window.fixture().optionPane().button(JButtonMatcher.withText("Save all")).click();
    Path mine = folder.resolve("mine.json");
    window.fixture().fileChooser().fileNameTextBox().setText(mine.toString());
    window.fixture().fileChooser().approve();
    window.await("the end", () -> !window.frame().isDisplayable());
    GraphReader reader = new GraphReader(WindowDriver.CATALOG);
    assertThat(reader.read(mine).orThrow().graph().nodes()).hasSize(6);
    assertThat(reader.read(other).orThrow().graph().nodes()).hasSize(1);
  }

  @Test
  void nodesAreCopiedFromOneDocumentToAnother(@TempDir Path folder) throws IOException {
    window.click(window.header("b"));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_C);
    openOther(folder);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_V);
    assertThat(window.node("b").attributes()).containsEntry("value", -3L);
  }

  @Test
  void aWholeGraphPastedIntoAnEmptyDocumentOpensThere() {
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_N);
    String chat = "Look at this:\n```json\n" + OTHER + "```\nNice, is it not?";
    Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(chat), null);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_V);
    window.await(
        "the graph", () -> window.frame().documents().front().document().title().equals("Other"));
    assertThat(window.see(() -> window.document().graph().loss())).contains("q");
    assertThat(titles()).containsExactly("Sigmoid neuron", "Other");
    // It is in no file yet, so it must not go without a question, nor with a crash.
    assertThat(window.see(() -> window.document().isDirty())).isTrue();
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_W);
    window.fixture().optionPane().buttonWithText("Cancel").click();
    assertThat(titles()).containsExactly("Sigmoid neuron", "Other");
  }

  @Test
  void allThatIsCutFromADocumentComesBackIntoIt() {
    int count = window.see(() -> window.document().graph().nodes().size());
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_X);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_V);
    window.await(
        "the nodes",
        () -> window.frame().documents().front().document().graph().nodes().size() == count);
    assertThat(titles()).containsExactly("Sigmoid neuron");
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    assertThat(window.see(() -> window.document().graph().nodes())).isEmpty();
  }

  @Test
  void filesDroppedOnTheWindowOpen(@TempDir Path folder) throws IOException {
    File file = Files.writeString(folder.resolve("other.json"), OTHER).toFile();
    boolean taken = drop(new Dropped(DataFlavor.javaFileListFlavor, List.of(file)));
    assertThat(taken).isTrue();
    window.await("the other graph", () -> window.frame().documents().all().size() == 2);
    assertThat(front()).isEqualTo("Other");
  }

  @Test
  void severalFilesAreOpenedAtOnce(@TempDir Path folder) throws IOException {
    Path one = Files.writeString(folder.resolve("one.json"), OTHER.replace("Other", "One"));
    Path two = Files.writeString(folder.resolve("two.json"), OTHER.replace("Other", "Two"));
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_O);
    window.fixture().fileChooser().setCurrentDirectory(folder.toFile());
    window.fixture().fileChooser().selectFiles(one.toFile(), two.toFile()).approve();
    window.await("both graphs", () -> window.frame().documents().all().size() == 3);
    assertThat(titles()).contains("One", "Two");
  }

  @Test
  void aNoteThatIsBeingWrittenGoesIntoTheDocumentThatItWasBegunIn(@TempDir Path folder)
      throws IOException {
    openOther(folder);
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_TAB);
    window.robot().moveMouse(window.canvas().control(), window.clear());
    window.press(KeyEvent.VK_SHIFT, KeyEvent.VK_N);
    window.fixture().textBox("nameField").setText("Of the neuron.");
    window.pressWhereFocusIs(KeyEvent.VK_CONTROL, KeyEvent.VK_PAGE_DOWN);
    assertThat(front()).isEqualTo("Other");
    assertThat(notes(1)).isEmpty();
    assertThat(notes(0)).containsExactly("Of the neuron.");
  }

  private List<String> notes(int document) {
    return window.see(
        () ->
            window
                .frame()
                .documents()
                .all()
                .get(document)
                .document()
                .graph()
                .sheet()
                .notes()
                .stream()
                .map(Note::text)
                .toList());
  }

  @Test
  void aTitleThatIsBeingTypedIsAskedAboutWhenItsTabIsClosed(@TempDir Path folder)
      throws IOException {
    openOther(folder);
    window.fixture().textBox("title").setText("Typed");
    window.fixture().textBox("title").focus();
    window.robot().click(strip(), tab(1), MouseButton.MIDDLE_BUTTON, 1);
    window.fixture().optionPane().requireMessage("\"Typed\" has changes that are not saved.");
    window.fixture().optionPane().button(JButtonMatcher.withText("Cancel")).click();
    assertThat(titles()).containsExactly("Sigmoid neuron", "Typed");
  }

  @Test
  void aTitleThatIsBeingTypedIsAskedAboutWhenTheWindowIsClosed() {
    window.fixture().textBox("title").setText("Typed");
    window.fixture().textBox("title").focus();
    window.fixture().close();
    window.fixture().optionPane().requireMessage("\"Typed\" has changes that are not saved.");
    window.fixture().optionPane().button(JButtonMatcher.withText("Cancel")).click();
    assertThat(window.frame().isShowing()).isTrue();
  }

  @Test
  void aFileThatIsJustBeingOpenedIsNotOpenedTwice(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("other.json"), OTHER);
    WindowDriver.onScreen(
        () -> {
          window.frame().files().open(file);
          // Read by now, but not shown yet: this is one event.
          Thread.sleep(1500);
          window.frame().files().open(file);
          return file;
        });
    window.awaitQuiet();
    assertThat(titles()).containsExactly("Sigmoid neuron", "Other");
  }

  @Test
  void aNameWithADotGetsItsEndingToo(@TempDir Path folder) {
    window.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_S);
    window.fixture().fileChooser().fileNameTextBox().setText(folder.resolve("net v1.2").toString());
    window.fixture().fileChooser().approve();
    window.await("the file", () -> Files.exists(folder.resolve("net v1.2.json")));
  }

  @Test
  void filesAreCopiedInAndNotMoved() {
    assertThat(offered(DnDConstants.ACTION_COPY_OR_MOVE, DnDConstants.ACTION_MOVE))
        .isEqualTo(DnDConstants.ACTION_COPY);
    assertThat(offered(DnDConstants.ACTION_MOVE, DnDConstants.ACTION_MOVE))
        .isEqualTo(DnDConstants.ACTION_NONE);
  }

  /** What becomes of files that are dragged over the window by someone who would move them. */
  private int offered(int allowed, int wanted) {
    return WindowDriver.onScreen(
        () -> {
          DropTarget target = window.frame().getDropTarget();
          Offer offer = new Offer(target.getDropTargetContext(), allowed, wanted);
          target.dragEnter(offer);
          return offer.taken;
        });
  }

  private static final class Offer extends DropTargetDragEvent {
    private int taken = DnDConstants.ACTION_NONE;

    Offer(DropTargetContext context, int allowed, int wanted) {
      super(context, new Point(100, 100), wanted, allowed);
    }

    @Override
    public boolean isDataFlavorSupported(DataFlavor flavor) {
      return flavor.equals(DataFlavor.javaFileListFlavor);
    }

    @Override
    public void acceptDrag(int action) {
      taken = action;
    }

    @Override
    public void rejectDrag() {
      taken = DnDConstants.ACTION_NONE;
    }
  }

  private boolean drop(Transferable dropped) {
    return WindowDriver.onScreen(
        () ->
            window
                .frame()
                .getTransferHandler()
                .importData(new TransferHandler.TransferSupport(window.frame(), dropped)));
  }

  private record Dropped(DataFlavor flavor, Object data) implements Transferable {
    @Override
    public DataFlavor[] getTransferDataFlavors() {
      return new DataFlavor[] {flavor};
    }

    @Override
    public boolean isDataFlavorSupported(DataFlavor asked) {
      return flavor.equals(asked);
    }

    @Override
    public Object getTransferData(DataFlavor asked) {
      return data;
    }
  }
}
