package gradboard.ui.live;

import gradboard.trace.Pass;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.Timer;

/**
 * Takes an editor's steps by itself, one after the other at a pace that can be followed, until the
 * last one or a breakpoint. Belongs to the event thread.
 */
final class Playing {
  private static final int MILLIS = 650;

  private final Editor editor;
  private final Consumer<Editor.Activity> become;
  private final Timer timer = new Timer(MILLIS, event -> goOn());

  /**
   * @param become has the editor do something else from now on
   */
  Playing(Editor editor, Consumer<Editor.Activity> become) {
    this.editor = editor;
    this.become = become;
  }

  void startOrHalt() {
    if (editor.activity() == Editor.Activity.PLAYING) {
      halt();
    } else if (editor.activity() == Editor.Activity.IDLE) {
      timer.start();
      become.accept(Editor.Activity.PLAYING);
      editor.step();
    }
  }

  boolean isOn() {
    return timer.isRunning();
  }

  private void goOn() {
    if (editor.isBusy()) {
      return;
    }
    become.accept(Editor.Activity.PLAYING);
    if (editor.pass().isPresent() && editor.position() < editor.moments().size()) {
      editor.step();
    } else {
      halt();
    }
  }

  /** Looks whether the moment that has been gone to is one to halt at. */
  void arrived(Optional<Pass.Moment> moment, Breakpoints breakpoints) {
    if (isOn() && moment.filter(m -> breakpoints.halts(m.node())).isPresent()) {
      halt();
    }
  }

  void halt() {
    timer.stop();
    if (editor.activity() == Editor.Activity.PLAYING) {
      become.accept(Editor.Activity.IDLE);
    }
  }
}
