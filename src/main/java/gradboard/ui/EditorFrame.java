package gradboard.ui;

import gradboard.draw.Palette;
import gradboard.edit.Document;
import gradboard.edit.OpSearch;
import gradboard.edit.Selection;
import gradboard.graph.Problem;
import gradboard.io.GraphFile;
import gradboard.op.Op;
import gradboard.op.OpCatalog;
import gradboard.ui.action.Actions;
import gradboard.ui.action.Workbench;
import gradboard.ui.canvas.GraphCanvas;
import gradboard.ui.dock.Dock;
import gradboard.ui.dock.StepBar;
import gradboard.ui.inspector.Inspector;
import gradboard.ui.live.Editor;
import gradboard.ui.live.Engine;
import gradboard.ui.look.Look;
import gradboard.ui.look.ToolIcon;
import gradboard.ui.palette.OpDrag;
import gradboard.ui.palette.OpPalette;
import gradboard.ui.palette.OpSearchPopup;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JToolBar;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;

/** The window: palette, canvas, inspector and dock around one open document. */
public final class EditorFrame extends JFrame implements Workbench {
  private static final Dimension SIZE = new Dimension(1440, 900);

  private final transient OpCatalog catalog;
  private final transient Engine engine;
  private final transient Settings settings;
  private final transient DocumentFiles files;
  private final transient Actions actions;
  private final transient Menus menus;
  private final transient GhostPane ghost = new GhostPane();
  private final GraphCanvas canvas;
  private final OpPalette palette;
  private final Inspector inspector;
  private final Dock dock;
  private final StepBar stepBar;
  private final CanvasArea area;
  private final Folds folds;
  private transient Editor editor;

  /** Makes the window around a document; must be called on the event thread. */
  public EditorFrame(
      OpCatalog catalog,
      Engine engine,
      Settings settings,
      Document document,
      List<Problem> readingProblems) {
    this.catalog = catalog;
    this.engine = engine;
    this.settings = settings;
    setName("gradboard");
    editor = new Editor(document, catalog, engine, readingProblems);
    files = new DocumentFiles(this, catalog, settings);
    actions = new Actions(this);
    menus = new Menus(actions, this, settings);
    canvas = new GraphCanvas(editor, new CanvasSurroundings());
    area = new CanvasArea(canvas);
    palette = new OpPalette(catalog.all(), settings::recentOps, new PaletteTarget());
    inspector = new Inspector(editor);
    dock = new Dock(editor, actions, this::goTo);
    stepBar = new StepBar(editor, actions);
    folds = new Folds(palette, area, inspector, below(), settings);
    assemble();
    listen(editor);
    refresh();
  }

  private JPanel below() {
    JPanel below = new JPanel(new BorderLayout());
    below.add(stepBar, BorderLayout.NORTH);
    below.add(dock, BorderLayout.CENTER);
    return below;
  }

  private void assemble() {
    setJMenuBar(menus.menuBar());
    JToolBar tools = menus.toolBar();
    tools.setBorder(BorderFactory.createEmptyBorder(3, 8, 3, 8));
    add(tools, BorderLayout.NORTH);
    add(folds.content(), BorderLayout.CENTER);
    menus.bindKeys(getRootPane(), canvas.control());
    setGlassPane(ghost);
    setIconImages(List.of(ToolIcon.of("app", 64, t -> t.accents().forward()).getImage()));
    setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowOpened(WindowEvent event) {
            canvas.control().requestFocusInWindow();
          }

          @Override
          public void windowClosing(WindowEvent event) {
            files.quit();
          }
        });
    setMinimumSize(new Dimension(800, 520));
    setSize(
        settings.number("window.width", SIZE.width), settings.number("window.height", SIZE.height));
    setLocationRelativeTo(null);
  }

  private void listen(Editor shown) {
    shown
        .document()
        .listen(
            new Document.Listener() {
              @Override
              public void changed(GraphFile before, GraphFile after) {
                refreshIf(shown);
              }

              @Override
              public void selected(Selection selection) {
                refreshIf(shown);
              }

              @Override
              public void saved() {
                refreshIf(shown);
              }
            });
    shown.listen(
        new Editor.Listener() {
          @Override
          public void activityChanged() {
            refreshIf(shown);
          }

          @Override
          public void numbersChanged() {
            refreshIf(shown);
          }

          @Override
          public void said(String sentence) {
            area.hint(sentence);
          }
        });
  }

  private void refreshIf(Editor shown) {
    if (shown == editor) {
      refresh();
    }
  }

  private void refresh() {
    Document document = editor.document();
    setTitle((document.isDirty() ? "● " : "") + document.title() + " – Gradboard");
    getRootPane().putClientProperty("Window.documentModified", document.isDirty());
    actions.refresh();
  }

  /** Shows another document in the place of the present one, which is closed. */
  void show(Document document, List<Problem> readingProblems) {
    editor.close();
    editor = new Editor(document, catalog, engine, readingProblems);
    listen(editor);
    canvas.show(editor);
    inspector.show(editor);
    dock.show(editor);
    stepBar.show(editor);
    area.dismissNotice();
    refresh();
  }

  /** Keeps its size and that of its panels for the next start. */
  void remember() {
    settings.setNumber("window.width", getWidth());
    settings.setNumber("window.height", getHeight());
    folds.remember();
  }

  /** Loads what the first sight does not need. */
  void complete() {
    dock.complete();
  }

  /** Says something above the canvas until it is closed. */
  void notice(String text, Runnable closed) {
    area.notice(text, closed);
  }

  @Override
  public Editor editor() {
    return editor;
  }

  @Override
  public GraphCanvas canvas() {
    return canvas;
  }

  @Override
  public Window window() {
    return this;
  }

  @Override
  public Files files() {
    return files;
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
  public void setDark(boolean dark) {
    settings.setDark(dark);
    Look.install(dark, Palette.DEFAULT);
    palette.fill();
    refresh();
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
  public void rename() {
    folds.fold(Panel.INSPECTOR, false);
    inspector.rename();
  }

  private void goTo(String node) {
    editor.document().select(Selection.of(node));
    canvas.reveal(node);
    canvas.control().requestFocusInWindow();
  }

  @Override
  public void dispose() {
    editor.close();
    super.dispose();
  }

  private final class CanvasSurroundings implements GraphCanvas.Surroundings {
    @Override
    public void search(Point at, GraphCanvas.Search search) {
      OpSearchPopup.open(
          canvas.control(),
          at,
          new OpSearch(catalog.all()).only(search.fits()),
          settings.recentOps(),
          op -> {
            use(op);
            search.chosen().accept(op);
          });
    }

    @Override
    public void menu(Point at) {
      menus.contextMenu().show(canvas.control(), at.x, at.y);
    }

    @Override
    public void hint(String sentence) {
      area.hint(sentence);
    }
  }

  private void use(Op op) {
    settings.addRecentOp(op.name());
    palette.fill();
  }

  private final class PaletteTarget implements OpDrag.Target {
    @Override
    public void add(Op op) {
      use(op);
      canvas
          .gestures()
          .drop(op, new Point(canvas.control().getWidth() / 2, canvas.control().getHeight() / 2));
    }

    @Override
    public void dragging(Op op, Component over, Point at) {
      ghost.show(op, canvas.scale(), SwingUtilities.convertPoint(over, at, ghost));
      Point onCanvas = SwingUtilities.convertPoint(over, at, canvas.control());
      canvas.gestures().hoverOp(op, onCanvas);
    }

    @Override
    public void dropped(Op op, Component over, Point at) {
      ghost.dismiss();
      Point onCanvas = SwingUtilities.convertPoint(over, at, canvas.control());
      if (canvas.control().contains(onCanvas)) {
        use(op);
        canvas.gestures().drop(op, onCanvas);
      }
    }

    @Override
    public void gaveUp() {
      ghost.dismiss();
    }
  }
}
