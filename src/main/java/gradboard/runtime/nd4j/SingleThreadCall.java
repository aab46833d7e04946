package gradboard.runtime.nd4j;

import org.nd4j.nativeblas.NativeOps;

/**
 * Keeps the library from sharing a call's work among threads: from 1,024 elements on it would, but
 * waking another core takes 1 to 3 µs, as much as 16,000 additions on this one, and milliseconds
 * while that core is busy with something else.
 *
 * <p>The number of threads is the library's for the whole process; another session's kernel that
 * begins meanwhile is only slower for it.
 */
record SingleThreadCall(Call call) implements Call {
  private static final NativeOps OPS = Natives.get().ops();
  private static final int ALL = Natives.get().threads();

  @Override
  public void run() {
    OPS.setOmpNumThreads(1);
    try {
      call.run();
    } finally {
      OPS.setOmpNumThreads(ALL);
    }
  }

  @Override
  public void close() {
    call.close();
  }
}
