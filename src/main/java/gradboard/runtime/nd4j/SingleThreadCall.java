package gradboard.runtime.nd4j;

/**
 * In a program whose work is shared, keeps the library from sharing a call's: from 1,024 elements
 * on it would, but waking another core takes 1 to 3 µs, as much as 16,000 additions on this one,
 * and milliseconds while that core is busy with something else.
 */
record SingleThreadCall(Call call) implements Call {
  private static final Natives NATIVES = Natives.get();

  @Override
  public void run() {
    NATIVES.useThreads(1);
    try {
      call.run();
    } finally {
      NATIVES.useThreads(NATIVES.threads());
    }
  }

  @Override
  public void close() {
    call.close();
  }
}
