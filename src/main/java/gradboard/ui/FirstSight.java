package gradboard.ui;

import java.awt.Graphics;
import java.util.Optional;
import javax.swing.JRootPane;
import javax.swing.SwingUtilities;

/** What a window contains; tells when a person has it before their eyes for the first time. */
final class FirstSight extends JRootPane {
  private transient Optional<Runnable> waiting = Optional.empty();

  /** Has something done after the next painting. */
  void then(Runnable act) {
    waiting = Optional.of(act);
  }

  @Override
  public void paint(Graphics graphics) {
    super.paint(graphics);
    waiting.ifPresent(SwingUtilities::invokeLater);
    waiting = Optional.empty();
  }
}
