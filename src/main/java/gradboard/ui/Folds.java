package gradboard.ui;

import com.formdev.flatlaf.util.UIScale;
import gradboard.ui.action.Workbench.Panel;
import gradboard.ui.look.Edge;
import gradboard.ui.settings.Memory;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JSplitPane;
import javax.swing.SwingUtilities;
import javax.swing.plaf.basic.BasicSplitPaneDivider;
import javax.swing.plaf.basic.BasicSplitPaneUI;

/** The panels around the canvas, which can be folded away; their sizes are remembered. */
final class Folds {
  private static final int PALETTE_WIDTH = 224;
  private static final int INSPECTOR_WIDTH = 300;
  private static final int DOCK_HEIGHT = 250;

  /** What a panel may take of the window, in percent, so that the canvas keeps the most of it. */
  private static final Map<Panel, Integer> MOST_PERCENT =
      Map.of(Panel.PALETTE, 22, Panel.INSPECTOR, 30, Panel.DOCK, 42);

  private final Memory memory;
  private final Map<Panel, Side> sides = new EnumMap<>(Panel.class);

  /**
   * The extents that are wanted at the usual size of text, also where there is no room for them.
   */
  private final Map<Panel, Integer> wanted = new EnumMap<>(Panel.class);

  private final JSplitPane content;
  private int middleDivider;
  private boolean placed;
  private float scale = UIScale.getUserScaleFactor();

  private record Side(Panel panel, JSplitPane split, Component component, boolean first) {
    boolean isAcross() {
      return split.getOrientation() == JSplitPane.HORIZONTAL_SPLIT;
    }

    int extent() {
      return isAcross() ? component.getWidth() : component.getHeight();
    }
  }

  Folds(
      JComponent palette, JComponent middle, JComponent inspector, JComponent dock, Memory memory) {
    this.memory = memory;
    edge(palette, 0, 1);
    edge(inspector, 1, 0);
    JSplitPane lower = split(JSplitPane.VERTICAL_SPLIT, middle, dock, 1);
    JSplitPane right = split(JSplitPane.HORIZONTAL_SPLIT, lower, inspector, 1);
    content = split(JSplitPane.HORIZONTAL_SPLIT, palette, right, 0);
    add(new Side(Panel.PALETTE, content, palette, true), PALETTE_WIDTH);
    add(new Side(Panel.INSPECTOR, right, inspector, false), INSPECTOR_WIDTH);
    add(new Side(Panel.DOCK, lower, dock, false), DOCK_HEIGHT);
    content.addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            content.validate();
            if (!placed) {
              placed = true;
              sides.values().forEach(Folds.this::takeRoom);
            }
            sides.values().forEach(Folds.this::leaveRoom);
          }
        });
  }

  /** What was squeezed before the window had a size gets the extent that it wants. */
  private void takeRoom(Side side) {
    int wanted = ((JComponent) side.component).getPreferredSize().width;
    if (side.component.isVisible() && side.extent() < wanted) {
      place(side, Math.min(wanted, most(side)));
      content.validate();
    }
  }

  private int most(Side side) {
    int whole = side.isAcross() ? content.getWidth() : content.getHeight();
    return whole * MOST_PERCENT.get(side.panel) / 100;
  }

  /** Large text in a small window must not leave the canvas a mere slit. */
  private void leaveRoom(Side side) {
    if (side.component.isVisible() && side.extent() > most(side)) {
      place(side, most(side));
    }
  }

  /** A thin line towards the canvas. */
  private static void edge(JComponent panel, int left, int right) {
    panel.setBorder(
        BorderFactory.createCompoundBorder(new Edge(0, left, 0, right), panel.getBorder()));
  }

  private static JSplitPane split(int orientation, Component a, Component b, double weight) {
    JSplitPane split = new JSplitPane(orientation, true, a, b);
    split.setResizeWeight(weight);
    split.setBorder(BorderFactory.createEmptyBorder());
    return split;
  }

  private void add(Side side, int usual) {
    sides.put(side.panel, side);
    wanted.put(side.panel, memory.number(key(side.panel), usual));
    int extent = scaled(side);
    JComponent component = (JComponent) side.component;
    component.setPreferredSize(new Dimension(extent, extent));
    component.setMinimumSize(new Dimension(120, 90));
    followDrags(side);
    side.split.addPropertyChangeListener("UI", event -> followDrags(side));
    if (memory.flag(key(side.panel) + ".folded", false)) {
      fold(side.panel, true);
    }
  }

  private int scaled(Side side) {
    return Math.round(wanted.get(side.panel) * scale);
  }

  private static String key(Panel panel) {
    return "panel." + panel.name().toLowerCase(Locale.ROOT);
  }

  JComponent content() {
    return content;
  }

  void fold(Panel panel, boolean folded) {
    Side side = sides.get(panel);
    if (side.component.isVisible() != folded) {
      return;
    }
    if (folded) {
      remember(side);
    }
    side.component.setVisible(!folded);
    if (!folded) {
      place(side, ((JComponent) side.component).getPreferredSize().width);
    }
    side.split.revalidate();
    memory.setFlag(key(panel) + ".folded", folded);
  }

  boolean isFolded(Panel panel) {
    return !sides.get(panel).component.isVisible();
  }

  private void remember(Side side) {
    int extent = side.extent();
    if (extent > 0) {
      ((JComponent) side.component).setPreferredSize(new Dimension(extent, extent));
      memory.setNumber(key(side.panel), wanted.get(side.panel));
    }
  }

  private void want(Side side, int extent) {
    wanted.put(side.panel, Math.round(extent / scale));
  }

  /** What a panel is dragged to is wanted from then on. */
  private void followDrags(Side side) {
    divider(side.split)
        .addMouseListener(
            new MouseAdapter() {
              @Override
              public void mouseReleased(MouseEvent event) {
                SwingUtilities.invokeLater(() -> want(side, side.extent()));
              }
            });
  }

  /**
   * Gives a panel more room, or less, within what leaves both it and the canvas to be used.
   *
   * @param by pixels at the usual size of text
   */
  void resize(Panel panel, int by) {
    Side side = sides.get(panel);
    int least =
        side.isAcross()
            ? side.component.getMinimumSize().width
            : side.component.getMinimumSize().height;
    place(side, Math.max(least, Math.min(most(side), side.extent() + UIScale.scale(by))));
    content.validate();
    want(side, side.extent());
    remember(side);
  }

  /** Lets the middle, and the bar above the dock, stand elsewhere for a while. */
  void lendMiddle() {
    remember();
    middleDivider = sides.get(Panel.DOCK).split.getDividerLocation();
  }

  /** Puts the middle, and the bar above the dock, back in their places. */
  void takeBack(JComponent middle, JComponent bar) {
    Side dock = sides.get(Panel.DOCK);
    ((JComponent) dock.component).add(bar, BorderLayout.NORTH);
    dock.split.setTopComponent(middle);
    dock.split.setDividerLocation(middleDivider);
  }

  /** Gives the panels the widths that text of another size needs, the canvas what is left. */
  void rescale() {
    float factor = UIScale.getUserScaleFactor();
    if (factor == scale) {
      return;
    }
    scale = factor;
    for (Side side : sides.values()) {
      int extent = Math.min(scaled(side), most(side));
      // A split pane that was dressed anew goes by what is preferred when it next lays out.
      ((JComponent) side.component).setPreferredSize(new Dimension(extent, extent));
    }
    content.validate();
    for (Side side : sides.values()) {
      if (side.component.isVisible()) {
        place(side, Math.min(scaled(side), most(side)));
        content.validate();
      }
    }
  }

  private void place(Side side, int extent) {
    int whole = side.isAcross() ? side.split.getWidth() : side.split.getHeight();
    int most = Math.min(extent, whole * 2 / 5);
    // As thick as it is drawn; the pane itself tells what that is at the usual size of text.
    int thick = divider(side.split).getDividerSize();
    side.split.setDividerLocation(side.first ? most : whole - most - thick);
  }

  private static BasicSplitPaneDivider divider(JSplitPane split) {
    return ((BasicSplitPaneUI) split.getUI()).getDivider();
  }

  /** Keeps the sizes for the next start. */
  void remember() {
    sides.values().stream().filter(side -> side.component.isVisible()).forEach(this::remember);
  }
}
