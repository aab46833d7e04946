package gradboard.ui;

import gradboard.edit.Document;
import gradboard.edit.Fixes;
import gradboard.edit.OpSearch;
import gradboard.edit.Place;
import gradboard.edit.Selection;
import gradboard.graph.Problem;
import gradboard.graph.Subgraph;
import gradboard.op.Op;
import gradboard.ui.action.Actions;
import gradboard.ui.action.OwnCopyAction;
import gradboard.ui.action.RenameAction;
import gradboard.ui.action.Workbench;
import gradboard.ui.canvas.GraphCanvas;
import gradboard.ui.canvas.Surroundings;
import gradboard.ui.dock.Dock;
import gradboard.ui.dock.StepBar;
import gradboard.ui.inspector.Inspector;
import gradboard.ui.live.Editor;
import gradboard.ui.look.Look;
import gradboard.ui.look.ToolIcon;
import gradboard.ui.palette.NamePopup;
import gradboard.ui.palette.OpPalette;
import gradboard.ui.palette.OpSearchPopup;
import gradboard.ui.settings.Memory;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.JToolBar;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;

/** The window: palette, open documents in tabs, inspector and dock. */
public final class EditorFrame extends JFrame implements Workbench {
  private static final Dimension SIZE = new Dimension(1440, 900);
  private static final int NAME_ABOVE = 84;
  private static final String MINIMAP = "minimap";

  private final transient EditorContext context;

  private final transient Memory memory;
  private final transient DocumentFiles files;
  private final transient Actions actions = new Actions(this);
  private final transient Menus menus;
  private final transient WindowKeys keys = new WindowKeys(this, actions.all());
  private final GhostPane ghost = new GhostPane();
  private final DocumentTabs tabs;
  private final transient OpShelves shelves;
  private final OpPalette palette;
  private final Inspector inspector;
  private final Dock dock;
  private final StepBar stepBar;
  private final Folds folds;
  private final transient Presentation presentation;
  private boolean settled;

  /** Makes the window around a document; must be called on the event thread. */
  EditorFrame(EditorContext context, Document document, List<Problem> readingProblems) {
    this.context = context;
    memory = context.memory();
    setName("gradboard");
    files = new DocumentFiles(this, context.catalog(), memory);
    menus = new Menus(actions, this, memory);
    tabs = new DocumentTabs(this::turnTo, files::close);
    OpenDocument first = opened(document, readingProblems);
    JPanel below = new JPanel(new BorderLayout());
    PaletteDrop drop = new PaletteDrop(this::canvas, ghost, this::use);
    shelves =
        new OpShelves(
            context, () -> tabs.all().isEmpty() ? Optional.empty() : Optional.of(editor()));
    palette = new OpPalette(shelves::all, memory::recentOps, drop);
    inspector = new Inspector(first.editor());
    dock = new Dock(first.editor(), actions, this::goTo);
    stepBar = new StepBar(first.editor(), actions);
    below.add(stepBar, BorderLayout.NORTH);
    below.add(dock, BorderLayout.CENTER);
    folds = new Folds(palette, tabs, inspector, below, memory);
    presentation = new Presentation(this, tabs, stepBar, folds, context.look());
    tabs.add(first, 0);
    tabs.select(first);
    context.library().listen(palette::fill);
    assemble();
    context.settings().listen(this::dressed);
    keys.listen();
  }

  private void assemble() {
    setJMenuBar(menus.menuBar());
    JToolBar tools = menus.toolBar();
    tools.setBorder(BorderFactory.createEmptyBorder(3, 8, 3, 8));
    add(tools, BorderLayout.NORTH);
    add(folds.content(), BorderLayout.CENTER);
    setGlassPane(ghost);
    setTransferHandler(new FileDrop(files));
    setIconImages(List.of(ToolIcon.of("app", 64, t -> t.accents().forward()).getImage()));
    setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowOpened(WindowEvent event) {
            canvas().control().requestFocusInWindow();
          }

          @Override
          public void windowClosing(WindowEvent event) {
            files.quit();
          }
        });
    setMinimumSize(new Dimension(800, 520));
    setSize(memory.number("window.width", SIZE.width), memory.number("window.height", SIZE.height));
    setLocationRelativeTo(null);
  }

  private OpenDocument opened(Document document, List<Problem> readingProblems) {
    Editor editor = new Editor(document, context.catalog(), context.engine(), readingProblems);
    CanvasSurroundings surroundings = new CanvasSurroundings();
    GraphCanvas canvas = new GraphCanvas(editor, surroundings);
    canvas.showMinimap(memory.flag(MINIMAP, true));
    Runnable unwatch = context.autosave().watch(document);
    Breadcrumb way = new Breadcrumb(document, actions.get(OwnCopyAction.class), canvas.control());
    CanvasArea area = new CanvasArea(canvas, way);
    surroundings.open = Optional.of(new OpenDocument(editor, canvas, area, unwatch));
    menus.bindKeys(canvas.control());
    listen(surroundings.open.get());
    return surroundings.open.get();
  }

  private void listen(OpenDocument open) {
    open.listen(
        () -> refreshIf(open),
        this::rememberOpen,
        sentence ->
            dock.say(open == tabs.front() ? sentence : open.document().title() + ": " + sentence));
  }

  private void refreshIf(OpenDocument open) {
    if (open == tabs.front()) {
      refresh();
    }
  }

  /** After other settings were chosen. */
  private void dressed() {
    palette.fill();
    folds.rescale();
    refresh();
  }

  private void refresh() {
    Document document = editor().document();
    setTitle((document.isDirty() ? DocumentTabs.DIRTY : "") + document.title() + " – Gradboard");
    getRootPane().putClientProperty("Window.documentModified", document.isDirty());
    palette.refresh();
    actions.refresh();
  }

  private void turnTo(OpenDocument open) {
    inspector.show(open.editor());
    dock.show(open.editor());
    stepBar.show(open.editor());
    refresh();
    rememberOpen();
    open.canvas().control().requestFocusInWindow();
  }

  private void rememberOpen() {
    if (settled) {
      List<OpenDocument> kept =
          tabs.all().stream().filter(open -> open.path().isPresent()).toList();
      memory.setOpenFiles(
          kept.stream().flatMap(open -> open.remembered().stream()).toList(),
          Math.max(0, kept.indexOf(tabs.front())));
    }
  }

  /** Begins to remember what is open, once what was open before is so again. */
  void settle() {
    settled = true;
    rememberOpen();
  }

  /** Shows another document in a tab of its own, or in the place of one that is blank. */
  OpenDocument show(Document document, List<Problem> readingProblems) {
    OpenDocument before = tabs.front();
    OpenDocument open = opened(document, readingProblems);
    tabs.add(open, tabs.all().size());
    tabs.select(open);
    if (before.isBlank() && !open.isBlank()) {
      forget(before);
    }
    return open;
  }

  /** Closes a tab, whatever is in it; the last one makes room for an empty graph. */
  void drop(OpenDocument open) {
    if (tabs.all().size() == 1) {
      files.startNew();
    }
    if (tabs.all().contains(open)) {
      forget(open);
    }
  }

  private void forget(OpenDocument open) {
    tabs.remove(open);
    open.close();
    rememberOpen();
  }

  /** Shows another document in a tab behind the one in front. */
  OpenDocument showBehind(Document document, List<Problem> readingProblems, int index) {
    OpenDocument open = opened(document, readingProblems);
    tabs.add(open, Math.min(index, tabs.all().size()));
    return open;
  }

  void bringToFront(OpenDocument open) {
    tabs.select(open);
  }

  OpenDocument front() {
    return tabs.front();
  }

  List<OpenDocument> documents() {
    return tabs.all();
  }

  /** Keeps what the next start is to find again, and closes. */
  void finish() {
    memory.setNumber("window.width", getWidth());
    memory.setNumber("window.height", getHeight());
    folds.remember();
    rememberOpen();
    memory.close();
    context.settings().flush();
    context.autosave().close();
    dispose();
  }

  /** Loads what the first sight does not need. */
  void complete() {
    dock.complete();
  }

  /**
   * Says what the person should know, above the canvas and in the log, below what is said there.
   */
  void tell(String sentence) {
    front().area().addNotice(sentence);
    dock.say(sentence);
  }

  /** Looks what there is in the library. */
  void readLibrary() {
    context.library().read(editor()::say);
  }

  /** Says something above the canvas until it is closed. */
  void notice(String text, Runnable closed) {
    front().area().notice(text, closed);
  }

  @Override
  public Editor editor() {
    return tabs.front().editor();
  }

  @Override
  public GraphCanvas canvas() {
    return tabs.front().canvas();
  }

  @Override
  public Window window() {
    return this;
  }

  @Override
  public Files files() {
    return files;
  }

  @Override
  public void walkDocuments(int by) {
    tabs.walk(by);
  }

  @Override
  public void enterTyped() {
    // Tools do not take the focus, so clicking one does not end the typing by itself.
    if (getFocusOwner() instanceof JTextField field
        && SwingUtilities.isDescendingFrom(field, inspector)) {
      field.postActionEvent();
    }
  }

  @Override
  public void exportPicture() {
    PictureExport.ask(this);
  }

  /** All that can be done in this window. */
  public Actions actions() {
    return actions;
  }

  @Override
  public void fold(Panel panel, boolean folded) {
    folds.fold(panel, folded);
    refresh();
  }

  @Override
  public boolean isFolded(Panel panel) {
    return folds.isFolded(panel);
  }

  @Override
  public void mend(String node, List<Fixes.Fix> fixes) {
    Point at =
        canvas()
            .cardOnControl(node)
            .map(card -> new Point(card.x, card.y + card.height))
            .orElseGet(() -> canvas().gestures().pointer());
    menus.fixes("Mend " + node, fixes).show(canvas().control(), at.x, at.y);
  }

  @Override
  public void showMinimap(boolean shown) {
    memory.setFlag(MINIMAP, shown);
    tabs.all().forEach(open -> open.canvas().showMinimap(shown));
    refresh();
  }

  @Override
  public void setDark(boolean dark) {
    context.look().setDark(dark);
  }

  @Override
  public boolean isDark() {
    return Look.theme().dark();
  }

  @Override
  public void showCommands() {
    actions.refresh();
    CommandPopup.open(getRootPane(), actions.all());
  }

  @Override
  public void showHistory() {
    fold(Panel.DOCK, false);
    dock.showHistory();
  }

  @Override
  public void showOutline() {
    fold(Panel.DOCK, false);
    dock.showOutline();
  }

  @Override
  public void showSettings() {
    SettingsDialog.open(this, context.settings());
  }

  @Override
  public void present(boolean on) {
    presentation.set(on);
    refresh();
  }

  @Override
  public boolean isPresenting() {
    return presentation.isOn();
  }

  @Override
  public void walkPanels(int by) {
    List<JComponent> panels = List.of(palette, canvas().control(), inspector, stepBar, dock);
    FocusWalk.go(panels, by);
  }

  @Override
  public void rename() {
    folds.fold(Panel.INSPECTOR, false);
    inspector.rename();
  }

  @Override
  public void askName(
      String prompt,
      String proposed,
      Function<String, Optional<String>> objection,
      Consumer<String> named) {
    Point at =
        editor().document().selection().nodes().stream()
            .flatMap(id -> canvas().cardOnControl(id).stream())
            .reduce(Rectangle::union)
            .map(cards -> new Point(cards.x, Math.max(0, cards.y - NAME_ABOVE)))
            .orElseGet(() -> canvas().gestures().pointer());
    NamePopup.open(
        canvas().control(), at, new NamePopup.Question(prompt, proposed, objection), named);
  }

  @Override
  public void keepInLibrary(String composite) {
    context.library().save(editor().document().file().graph(), composite, editor()::say);
  }

  @Override
  public void focusWay() {
    front().area().focusWay();
  }

  /** Shows a node, wherever it is. */
  private void goTo(String address) {
    String node = Place.id(address);
    editor().document().go(Place.around(address));
    editor().document().select(Selection.of(node));
    canvas().sight().reveal(node);
    canvas().control().requestFocusInWindow();
  }

  @Override
  public void dispose() {
    keys.stopListening();
    tabs.all().forEach(OpenDocument::close);
    super.dispose();
  }

  /** What a canvas asks of the window. */
  private final class CanvasSurroundings implements Surroundings {
    /** Empty only while the canvas is being made. */
    private Optional<OpenDocument> open = Optional.empty();

    @Override
    public void search(Point at, Surroundings.Search search) {
      OpSearchPopup.open(
          canvas().control(),
          at,
          new OpSearch(shelves.ops()).only(search.fits()),
          memory.recentOps(),
          op -> {
            use(op);
            search.chosen().accept(op);
          });
    }

    @Override
    public void menu(Point at) {
      menus.contextMenu().show(canvas().control(), at.x, at.y);
    }

    @Override
    public void retitle() {
      actions.get(RenameAction.class).actionPerformed(null);
    }

    @Override
    public void mend(Point at, String reason, List<Fixes.Fix> fixes) {
      menus.fixes(reason, fixes).show(canvas().control(), at.x, at.y);
    }

    @Override
    public Map<String, Subgraph> definitions(Op op) {
      return context.library().definitions(op);
    }

    @Override
    public void hint(String sentence) {
      open.ifPresent(shown -> shown.area().hint(sentence));
    }
  }

  private void use(Op op) {
    memory.addRecentOp(op.name());
    palette.fill();
  }
}
