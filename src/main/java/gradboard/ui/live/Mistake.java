package gradboard.ui.live;

/** A mistake of the program itself, on a thread that others wait for. */
final class Mistake {
  private Mistake() {}

  /** Has it logged like one that nobody caught, and tells it in words, without a full stop. */
  static String told(Throwable mistake) {
    Thread thread = Thread.currentThread();
    thread.getUncaughtExceptionHandler().uncaughtException(thread, mistake);
    return "the program failed while it worked on the graph, and its log says where; save the"
        + " graph and try again";
  }
}
