package gradboard.ui;

import gradboard.edit.Document;
import gradboard.graph.Problem;
import gradboard.ui.action.Actions;
import gradboard.ui.action.OwnCopyAction;
import gradboard.ui.canvas.GraphCanvas;
import gradboard.ui.live.Editor;
import gradboard.ui.settings.Memory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The documents that a window has open, each with its editor, its canvas and its tab, and what the
 * next start is to find open again.
 */
final class OpenDocuments {
  private static final String MINIMAP = "minimap";

  /** What it tells the window, on the event thread. */
  interface Watcher {
    /** Another document is in front. */
    void turned(OpenDocument front);

    /** Something about the one in front is to be shown anew. */
    void changed();

    /** Something happened that the log keeps. */
    void said(String sentence);
  }

  private final EditorContext context;
  private final Memory memory;
  private final Actions actions;
  private final Menus menus;
  private final Function<Consumer<String>, CanvasSurroundings> surroundings;
  private final Watcher watcher;
  private final DiskStates disk;
  private final DocumentTabs tabs;
  private boolean settled;

  /**
   * @param surroundings makes those of a canvas; they give their hints to the consumer
   * @param closing told that a tab is to be closed, which it may refuse
   * @param disk notes the files of documents as they are when these are shown
   */
  OpenDocuments(
      EditorContext context,
      Actions actions,
      Menus menus,
      Function<Consumer<String>, CanvasSurroundings> surroundings,
      Watcher watcher,
      Consumer<OpenDocument> closing,
      DiskStates disk) {
    this.context = context;
    this.disk = disk;
    this.memory = context.memory();
    this.actions = actions;
    this.menus = menus;
    this.surroundings = surroundings;
    this.watcher = watcher;
    tabs = new DocumentTabs(this::turnTo, closing);
  }

  /** The tabs, to be put into the window. */
  DocumentTabs tabs() {
    return tabs;
  }

  /** Makes what shows a document, without a tab yet. */
  OpenDocument prepare(Document document, List<Problem> readingProblems) {
    tellApart(document);
    Editor editor = new Editor(document, context.catalog(), context.engine(), readingProblems);
    Hints hints = new Hints();
    GraphCanvas canvas = new GraphCanvas(editor, surroundings.apply(hints));
    canvas.showMinimap(memory.flag(MINIMAP, true));
    Runnable unwatch = context.autosave().watch(document);
    Breadcrumb way = new Breadcrumb(document, actions.get(OwnCopyAction.class), canvas.control());
    CanvasArea area = new CanvasArea(canvas, way);
    hints.area = Optional.of(area);
    menus.bindKeys(canvas);
    OpenDocument open = new OpenDocument(editor, canvas, area, unwatch);
    listen(open);
    document.path().ifPresent(this::see);
    return open;
  }

  /** Numbers a document without a title, where others are open that have none. */
  private void tellApart(Document document) {
    if (document.path().isEmpty() && document.file().title().isBlank()) {
      List<String> taken = all().stream().map(open -> open.document().title()).toList();
      for (int number = 2; taken.contains(document.title()); number++) {
        document.number(number);
      }
    }
  }

  private void see(Path file) {
    GraphLoader.behind(
        () -> {
          disk.see(file);
          return file;
        },
        seen -> {});
  }

  /** Takes a canvas's hints to the line below it, once that is made. */
  private static final class Hints implements Consumer<String> {
    private Optional<CanvasArea> area = Optional.empty();

    @Override
    public void accept(String sentence) {
      area.ifPresent(shown -> shown.hint(sentence));
    }
  }

  private void listen(OpenDocument open) {
    open.listen(
        () -> {
          if (open == front()) {
            watcher.changed();
          }
        },
        this::rememberOpen,
        sentence ->
            watcher.said(open == front() ? sentence : open.document().title() + ": " + sentence));
  }

  private void turnTo(OpenDocument open) {
    watcher.turned(open);
    rememberOpen();
  }

  void rememberOpen() {
    if (settled) {
      List<OpenDocument> kept = all().stream().filter(open -> open.path().isPresent()).toList();
      memory.setOpenFiles(
          kept.stream().flatMap(open -> open.remembered().stream()).toList(),
          Math.max(0, kept.indexOf(front())));
    }
  }

  /** Begins to remember what is open, once what was open before is so again. */
  void settle() {
    settled = true;
    rememberOpen();
  }

  /** Puts the window's first document into its tab. */
  void begin(OpenDocument first) {
    tabs.add(first, 0);
    tabs.select(first);
    first.runIfTrained();
  }

  /** Shows another document in a tab of its own, or in the place of one that is blank. */
  OpenDocument show(Document document, List<Problem> readingProblems) {
    OpenDocument before = front();
    OpenDocument open = prepare(document, readingProblems);
    tabs.add(open, all().size());
    tabs.select(open);
    open.runIfTrained();
    if (before.isBlank() && !open.isBlank()) {
      close(before);
    }
    return open;
  }

  /** Shows another document in a tab behind the one in front. */
  OpenDocument showBehind(Document document, List<Problem> readingProblems, int index) {
    OpenDocument open = prepare(document, readingProblems);
    tabs.add(open, Math.min(index, all().size()));
    open.runIfTrained();
    return open;
  }

  /** Closes a tab, whatever is in it; another one must be there. */
  void close(OpenDocument open) {
    tabs.remove(open);
    open.close();
    rememberOpen();
  }

  /** Ends them all, with the window. */
  void closeAll() {
    all().forEach(OpenDocument::close);
  }

  OpenDocument front() {
    return tabs.front();
  }

  List<OpenDocument> all() {
    return tabs.all();
  }

  void bringToFront(OpenDocument open) {
    tabs.select(open);
  }

  void showMinimap(boolean shown) {
    memory.setFlag(MINIMAP, shown);
    all().forEach(open -> open.canvas().showMinimap(shown));
  }
}
