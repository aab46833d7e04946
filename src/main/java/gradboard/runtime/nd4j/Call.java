package gradboard.runtime.nd4j;

/** Prepared work on fixed memory: what one instruction does each time the program runs. */
interface Call extends AutoCloseable {
  void run();

  /** Frees what was prepared; loops of our own hold nothing. */
  @Override
  default void close() {}
}
