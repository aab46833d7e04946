package gradboard.ui;

import gradboard.edit.Document;
import gradboard.edit.Place;
import gradboard.edit.View;
import gradboard.io.GraphFile;
import gradboard.ui.action.EditorAction;
import gradboard.ui.look.Edge;
import gradboard.ui.look.Panels;
import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;

/**
 * Above the canvas while one is inside a composite: the way in, each part of it a button that goes
 * back there, and what an edit here means.
 */
final class Breadcrumb extends JPanel {
  private static final int LONGEST = 32;

  private final Document document;
  private final EditorAction ownCopy;
  private final Component canvas;
  private final List<JButton> steps = new ArrayList<>();

  /**
   * @param ownCopy makes a layer of the catalogue one's own
   * @param canvas gets the focus back
   */
  Breadcrumb(Document document, EditorAction ownCopy, Component canvas) {
    super(new MigLayout("insets 3 6 3 10, novisualpadding, gap 2", "", "[center]"));
    this.document = document;
    this.ownCopy = ownCopy;
    this.canvas = canvas;
    Panels.named(this, "breadcrumb", "The way to this composite");
    setBorder(BorderFactory.createCompoundBorder(new Edge(0, 0, 1, 0), getBorder()));
    document.listen(
        new Document.Listener() {
          @Override
          public void changed(GraphFile before, GraphFile after) {
            fill();
          }

          @Override
          public void entered(Place place) {
            fill();
          }
        });
    fill();
  }

  /** Puts the focus on the last step but one: Enter leaves. */
  void focus() {
    if (steps.size() > 1) {
      steps.get(steps.size() - 2).requestFocusInWindow();
    }
  }

  private void fill() {
    boolean focused = steps.stream().anyMatch(Component::isFocusOwner);
    removeAll();
    steps.clear();
    View view = document.view();
    setVisible(!view.place().isTop());
    step(shortened(document.title()), 0);
    for (int depth = 1; depth <= view.place().depth(); depth++) {
      add(Panels.caption("›"));
      step(view.place().path().get(depth - 1), depth);
    }
    view.composite().ifPresent(this::tell);
    revalidate();
    repaint();
    if (focused) {
      focus();
    }
  }

  private static String shortened(String title) {
    return title.length() <= LONGEST ? title : title.substring(0, LONGEST - 1) + "…";
  }

  private void step(String text, int depth) {
    JButton step = new JButton(text);
    boolean here = depth == document.place().depth();
    Panels.named(step, "step" + depth, here ? text + ", you are here" : "Go back to " + text);
    step.putClientProperty("JButton.buttonType", "toolBarButton");
    step.setToolTipText(here ? "You are here" : "Go back to " + text + "  (Esc goes one step)");
    step.addActionListener(event -> go(depth));
    step.getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "go");
    step.getActionMap()
        .put(
            "go",
            new AbstractAction() {
              @Override
              public void actionPerformed(ActionEvent event) {
                go(depth);
              }
            });
    step.addKeyListener(
        new KeyAdapter() {
          @Override
          public void keyPressed(KeyEvent event) {
            switch (event.getKeyCode()) {
              case KeyEvent.VK_LEFT -> steps.get(Math.max(0, depth - 1)).requestFocusInWindow();
              case KeyEvent.VK_RIGHT ->
                  steps.get(Math.min(steps.size() - 1, depth + 1)).requestFocusInWindow();
              case KeyEvent.VK_ESCAPE -> canvas.requestFocusInWindow();
              default -> {
                // Not a key of the way in.
              }
            }
          }
        });
    steps.add(step);
    add(step);
  }

  private void go(int depth) {
    document.goOut(depth);
    canvas.requestFocusInWindow();
  }

  private void tell(String composite) {
    View view = document.view();
    JLabel label = Panels.caption(words(view, composite));
    Panels.named(label, "compositeUse", "The composite in view");
    label.setToolTipText(label.getText());
    add(label, "pushx, alignx right, gapleft 16, wmin 0");
    if (!view.isEditable()) {
      JButton copy = Panels.named(new JButton(ownCopy.name()), "ownCopy", ownCopy.name());
      copy.setToolTipText(ownCopy.tooltip());
      copy.addActionListener(ownCopy);
      add(copy, "gapleft 8");
    }
  }

  private static String words(View view, String composite) {
    if (!view.isEditable()) {
      return composite + " of the catalogue: to be looked at";
    }
    return view.uses() > 1
        ? composite + ", used " + view.uses() + " times: an edit changes all of them"
        : composite;
  }
}
