package gradboard.ui;

import gradboard.edit.Document;
import gradboard.io.GraphFile;
import gradboard.ui.look.Panels;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;

/** The open documents behind a strip of tabs, one of them in front. There is always one. */
final class DocumentTabs extends JPanel {
  /** Marks a document with changes that are not saved. */
  static final String DIRTY = "● ";

  private final JTabbedPane strip = Panels.named(new JTabbedPane(), "documentTabs", "Documents");
  private final CardLayout cards = new CardLayout();
  private final JPanel stage = new JPanel(cards);
  private final List<OpenDocument> open = new ArrayList<>();
  private final transient Consumer<OpenDocument> shown;
  private boolean changing;

  /**
   * @param shown told which document came to the front
   * @param closing told that a document's tab is to be closed, which it may refuse
   */
  DocumentTabs(Consumer<OpenDocument> shown, Consumer<OpenDocument> closing) {
    super(new BorderLayout());
    this.shown = shown;
    strip.setTabLayoutPolicy(JTabbedPane.SCROLL_TAB_LAYOUT);
    strip.setRequestFocusEnabled(false);
    strip.putClientProperty("JTabbedPane.tabClosable", true);
    strip.putClientProperty("JTabbedPane.tabCloseToolTipText", "Close");
    strip.putClientProperty("JTabbedPane.showContentSeparator", false);
    strip.putClientProperty("JTabbedPane.maximumTabWidth", 260);
    BiConsumer<JTabbedPane, Integer> close = (tabs, index) -> closing.accept(open.get(index));
    strip.putClientProperty("JTabbedPane.tabCloseCallback", close);
    strip.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            int index = strip.indexAtLocation(event.getX(), event.getY());
            if (SwingUtilities.isMiddleMouseButton(event) && index >= 0) {
              closing.accept(open.get(index));
            }
          }
        });
    strip.addChangeListener(event -> turn());
    add(strip, BorderLayout.NORTH);
    add(stage, BorderLayout.CENTER);
  }

  private void turn() {
    if (!changing && strip.getSelectedIndex() >= 0) {
      OpenDocument front = front();
      cards.show(stage, key(front));
      shown.accept(front);
    }
  }

  private static String key(OpenDocument document) {
    return Integer.toHexString(System.identityHashCode(document));
  }

  /** Adds a tab, behind the others. */
  void add(OpenDocument document, int index) {
    open.add(index, document);
    stage.add(document.area(), key(document));
    changing = true;
    strip.insertTab("", null, new JPanel(null), null, index);
    changing = false;
    document
        .document()
        .listen(
            new Document.Listener() {
              @Override
              public void changed(GraphFile before, GraphFile after) {
                label(document);
              }

              @Override
              public void saved() {
                label(document);
              }
            });
    label(document);
  }

  /** Takes a tab away; another one must be there. */
  void remove(OpenDocument document) {
    int index = open.indexOf(document);
    boolean front = document == front();
    changing = true;
    open.remove(index);
    stage.remove(document.area());
    strip.removeTabAt(index);
    changing = false;
    if (front) {
      turn();
    }
  }

  private void label(OpenDocument document) {
    int index = open.indexOf(document);
    if (index >= 0) {
      Document subject = document.document();
      strip.setTitleAt(index, (subject.isDirty() ? DIRTY : "") + Panels.plain(subject.title()));
      strip.setToolTipTextAt(
          index, subject.path().map(Path::toString).orElse("not saved in a file yet"));
    }
  }

  OpenDocument front() {
    return open.get(strip.getSelectedIndex());
  }

  /** All, in the order of their tabs. */
  List<OpenDocument> all() {
    return List.copyOf(open);
  }

  /** Brings a tab to the front. */
  void select(OpenDocument document) {
    int index = open.indexOf(document);
    if (index == strip.getSelectedIndex()) {
      turn();
    } else {
      strip.setSelectedIndex(index);
    }
  }

  /** Goes on to the tab so many to the right, round the ends. */
  void walk(int by) {
    strip.setSelectedIndex(Math.floorMod(strip.getSelectedIndex() + by, open.size()));
  }

  /** Whether the strip is to be seen. */
  void setStripVisible(boolean visible) {
    strip.setVisible(visible);
  }
}
