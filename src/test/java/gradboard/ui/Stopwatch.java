package gradboard.ui;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Times what the event thread does, event by event, as the processor works on it. */
final class Stopwatch extends EventQueue {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private double longest;

  /** Stands in the place of the system's queue from now on, until {@link #stop}. */
  static Stopwatch start() {
    Stopwatch watch = new Stopwatch();
    Toolkit.getDefaultToolkit().getSystemEventQueue().push(watch);
    return watch;
  }

  void stop() {
    pop();
  }

  @Override
  protected void dispatchEvent(AWTEvent event) {
    long start = THREADS.getCurrentThreadCpuTime();
    super.dispatchEvent(event);
    longest = Math.max(longest, (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
  }

  /** The longest event since the last call, in milliseconds. */
  double lap() {
    double lap = longest;
    longest = 0;
    return lap;
  }
}
