package gradboard.runtime.nd4j;

import java.util.List;

/** Several calls as one. */
record Sequence(List<Call> calls) implements Call {
  Sequence {
    calls = List.copyOf(calls);
  }

  @Override
  public void run() {
    for (Call call : calls) {
      call.run();
    }
  }

  @Override
  public void close() {
    calls.forEach(Call::close);
  }
}
