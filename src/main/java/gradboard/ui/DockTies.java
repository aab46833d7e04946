package gradboard.ui;

import gradboard.edit.Document;
import gradboard.edit.Fixes;
import gradboard.edit.Place;
import gradboard.edit.Selection;
import gradboard.ui.dock.Dock;
import java.awt.Component;
import java.awt.Point;
import java.util.List;

/** What the dock asks of the window around it. */
final class DockTies implements Dock.Ties {
  private final EditorFrame frame;

  DockTies(EditorFrame frame) {
    this.frame = frame;
  }

  @Override
  public void goTo(String address) {
    String node = Place.id(address);
    Document document = frame.editor().document();
    document.go(Place.around(address));
    document.select(Selection.of(node));
    frame.canvas().sight().reveal(node);
    frame.canvas().control().requestFocusInWindow();
  }

  @Override
  public void offer(String address, List<Fixes.Fix> fixes, Component list, Point at) {
    goTo(address);
    frame.popups().mend(Place.id(address), fixes, list, at);
  }

  @Override
  public void add(Component outline, Point at, Runnable added) {
    frame.popups().add(outline, at, added);
  }

  @Override
  public void mend(Component outline, Point at, String reason, List<Fixes.Fix> fixes) {
    frame.popups().fixes(reason, fixes, outline, at);
  }
}
