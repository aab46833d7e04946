package gradboard.ui;

import gradboard.edit.Document;
import gradboard.edit.Fixes;
import gradboard.graph.Graph;
import gradboard.graph.Problem;
import gradboard.op.Op;
import gradboard.ui.action.Actions;
import gradboard.ui.action.Workbench;
import gradboard.ui.canvas.GraphCanvas;
import gradboard.ui.dock.Dock;
import gradboard.ui.dock.StepBar;
import gradboard.ui.inspector.Inspector;
import gradboard.ui.live.Editor;
import gradboard.ui.look.Look;
import gradboard.ui.look.ToolIcon;
import gradboard.ui.palette.Floating;
import gradboard.ui.palette.NamePopup;
import gradboard.ui.palette.OpPalette;
import gradboard.ui.settings.Memory;
import java.awt.BorderLayout;
import java.awt.Dimension;
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
import javax.swing.JRootPane;
import javax.swing.JToolBar;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;

/** The window: palette, open documents in tabs, inspector and dock. */
public final class EditorFrame extends JFrame implements Workbench {
  private static final Dimension SIZE = new Dimension(1440, 900);
  private static final String LOGARITHMIC = "loss.logarithmic";

  private final transient EditorContext context;

  private final transient Memory memory;
  private final transient DocumentFiles files;
  private final transient Undertakings undertakings =
      new Undertakings(() -> front().area(), sentence -> editor().say(sentence));
  private final transient Actions actions;
  private final transient Menus menus;
  private final transient WindowKeys keys;
  private final transient Popups popups;
  private final transient PanelSizes panelSizes;
  private final GhostPane ghost = new GhostPane();
  private final transient OpenDocuments documents;
  private final transient OpShelves shelves;
  private final OpPalette palette;
  private final Inspector inspector;
  private final Dock dock;
  private final StepBar stepBar;
  private final Folds folds;
  private final transient Presentation presentation;
  private boolean refreshing;

  /** Makes the window around a document; must be called on the event thread. */
  EditorFrame(EditorContext context, Document document, List<Problem> readingProblems) {
    this.context = context;
    memory = context.memory();
    setName("gradboard");
    DiskStates disk = new DiskStates();
    files = new DocumentFiles(this, context.catalog(), memory, disk);
    actions = new Actions(this);
    keys = new WindowKeys(this, actions.all());
    menus = new Menus(actions, this);
    shelves = new OpShelves(context, this::ready);
    documents =
        new OpenDocuments(
            context,
            actions,
            menus,
            hints -> new CanvasSurroundings(this, context, menus, shelves, hints),
            new Watcher(),
            files::close,
            disk);
    OpenDocument first = documents.prepare(document, readingProblems);
    PaletteDrop drop = new PaletteDrop(this::canvas, ghost, this::use);
    palette = new OpPalette(shelves::all, memory::recentOps, drop);
    inspector = new Inspector(first.editor());
    dock = new Dock(first.editor(), actions, new DockTies(this));
    dock.setLossLogarithmic(memory.flag(LOGARITHMIC, false));
    popups = new Popups(this, menus, shelves, dock);
    stepBar = new StepBar(first.editor(), actions);
    JPanel below = new JPanel(new BorderLayout());
    below.add(stepBar, BorderLayout.NORTH);
    below.add(dock, BorderLayout.CENTER);
    DocumentTabs tabs = documents.tabs();
    folds = new Folds(palette, tabs, inspector, below, memory);
    panelSizes =
        new PanelSizes(
            folds,
            Map.of(Panel.PALETTE, palette, Panel.INSPECTOR, inspector, Panel.DOCK, below),
            popups::keysOwner);
    presentation = new Presentation(this, tabs, stepBar, folds, context.look());
    documents.begin(first);
    context.library().listen(palette::fill);
    assemble();
    context.settings().listen(this::dressed);
    keys.listen();
  }

  /** The document in front; none while the window is being made. */
  private Optional<Editor> ready() {
    return documents.all().isEmpty() ? Optional.empty() : Optional.of(editor());
  }

  @Override
  protected JRootPane createRootPane() {
    FirstSight content = new FirstSight();
    content.setOpaque(true);
    return content;
  }

  /** Has something done once the window has been painted. */
  void onceSeen(Runnable act) {
    ((FirstSight) getRootPane()).then(act);
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
    Rectangle screen = getGraphicsConfiguration().getBounds();
    setSize(
        Math.min(memory.number("window.width", SIZE.width), screen.width),
        Math.min(memory.number("window.height", SIZE.height), screen.height));
    setLocationRelativeTo(null);
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

  /**
   * Once in an event of its own for all that an act changes: an edit, what is selected after it and
   * the numbers that it outdates.
   */
  private void refreshSoon() {
    if (!refreshing) {
      refreshing = true;
      SwingUtilities.invokeLater(
          () -> {
            refreshing = false;
            refresh();
          });
    }
  }

  private final class Watcher implements OpenDocuments.Watcher {
    @Override
    public void turned(OpenDocument front) {
      enterTyped();
      inspector.show(front.editor());
      dock.show(front.editor());
      stepBar.show(front.editor());
      refresh();
      front.canvas().control().requestFocusInWindow();
    }

    @Override
    public void changed() {
      refreshSoon();
    }

    @Override
    public void said(String sentence) {
      dock.say(sentence);
    }
  }

  /** What is open in this window. */
  OpenDocuments documents() {
    return documents;
  }

  /** Closes a tab, whatever is in it; the last one makes room for an empty graph. */
  void drop(OpenDocument open) {
    if (documents.all().size() == 1) {
      files.startNew();
    }
    if (documents.all().contains(open)) {
      documents.close(open);
    }
  }

  private OpenDocument front() {
    return documents.front();
  }

  /** Keeps what the next start is to find again, and closes. */
  void finish() {
    memory.setNumber("window.width", getWidth());
    memory.setNumber("window.height", getHeight());
    folds.remember();
    documents.rememberOpen();
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
    return front().editor();
  }

  @Override
  public GraphCanvas canvas() {
    return front().canvas();
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
    documents.tabs().walk(by);
  }

  @Override
  public void enterTyped() {
    // Tools do not take the focus, so clicking one does not end the typing by itself.
    inspector.enterTyped();
    Floating.leaveAll(getRootPane());
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
    popups.mend(node, fixes);
  }

  @Override
  public void showMinimap(boolean shown) {
    documents.showMinimap(shown);
    refresh();
  }

  @Override
  public void showLossLogarithmic(boolean logarithmic) {
    memory.setFlag(LOGARITHMIC, logarithmic);
    dock.setLossLogarithmic(logarithmic);
    refresh();
  }

  @Override
  public boolean isLossLogarithmic() {
    return dock.isLossLogarithmic();
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
    popups.commands(actions);
  }

  @Override
  public void showHistory() {
    fold(Panel.DOCK, false);
    dock.showHistory();
  }

  @Override
  public void showData() {
    fold(Panel.DOCK, false);
    dock.showData();
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
    List<JComponent> panels =
        List.of(palette, front().area().notice(), canvas().control(), inspector, stepBar, dock);
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
    popups.askName(new NamePopup.Question(prompt, proposed, objection), named);
  }

  @Override
  public void askText(
      String prompt,
      String proposed,
      Function<String, Optional<String>> objection,
      Consumer<String> written) {
    popups.askText(new NamePopup.Question(prompt, proposed, objection), written);
  }

  @Override
  public void keepInLibrary(String composite) {
    Graph graph = editor().document().file().graph();
    if (!context.library().hasOther(graph, composite) || mayReplace(composite)) {
      context.library().save(graph, composite, editor()::say);
    }
  }

  private boolean mayReplace(String composite) {
    return DocumentFiles.mayReplace(
        this,
        "Another " + composite + " is in your library already. Replace it?",
        "Save to my library");
  }

  @Override
  public void focusWay() {
    front().area().focusWay();
  }

  @Override
  public boolean giveUp() {
    return undertakings.giveUp();
  }

  @Override
  public boolean leaveSide() {
    boolean side = panelSizes.isIn(Panel.PALETTE) || panelSizes.isIn(Panel.INSPECTOR);
    if (side) {
      canvas().control().requestFocusInWindow();
    }
    return side;
  }

  @Override
  public void resizePanel(int by) {
    panelSizes.resize(by).ifPresent(editor()::say);
  }

  /** What is being read and written behind this window. */
  Undertakings undertakings() {
    return undertakings;
  }

  /** What floats over this window. */
  Popups popups() {
    return popups;
  }

  @Override
  public void dispose() {
    keys.stopListening();
    documents.closeAll();
    super.dispose();
  }

  /** Notes that an op is being used. */
  void use(Op op) {
    memory.addRecentOp(op.name());
    palette.fill();
  }
}
