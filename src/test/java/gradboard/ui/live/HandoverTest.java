package gradboard.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

class HandoverTest {
  @Test
  void valuesThatComeFasterThanTheyAreTakenAreJoinedAndNoneIsLost() throws Exception {
    List<Integer> taken = new ArrayList<>();
    Handover<Integer> handover =
        new Handover<>(
            Integer::sum,
            value -> {
              assertThat(SwingUtilities.isEventDispatchThread()).isTrue();
              taken.add(value);
            });
    SwingUtilities.invokeAndWait(
        () -> {
          // The event thread is busy here, so all of these wait.
          for (int i = 1; i <= 100; i++) {
            handover.offer(i);
          }
        });
    SwingUtilities.invokeAndWait(() -> assertThat(taken).containsExactly(5050));
    handover.offer(1);
    SwingUtilities.invokeAndWait(() -> assertThat(taken).containsExactly(5050, 1));
  }
}
