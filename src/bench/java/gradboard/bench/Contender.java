package gradboard.bench;

import java.util.List;

/** One library doing one task, again and again; used by one thread. */
interface Contender extends AutoCloseable {

  /** Does the task's step this many times, each with every value that the task asks for. */
  void run(int steps);

  /**
   * Numbers by which contenders prove that they compute the same: of a training task the loss after
   * the updates so far, of a scalar graph its value and the sum of all gradients.
   */
  List<Double> evidence();

  @Override
  void close();
}
