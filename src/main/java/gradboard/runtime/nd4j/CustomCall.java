package gradboard.runtime.nd4j;

import java.util.List;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.LongPointer;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.OpaqueContext;

/**
 * A call of one of the library's custom ops on a context prepared once: a run is a single native
 * call of about 0.3 µs.
 */
final class CustomCall implements Call {
  private final NativeOps ops;
  private final String name;
  private final long hash;
  private final OpaqueContext context;

  private CustomCall(Natives natives, String name, List<Region> inputs, Region output) {
    this.ops = natives.ops();
    this.name = name;
    this.hash = natives.hash(name);
    this.context = ops.createGraphContext(1);
    for (int k = 0; k < inputs.size(); k++) {
      Region input = inputs.get(k);
      ops.setGraphContextInputArray(
          context, k, input.pointer(), natives.layout(input.type(), input.shape()), null, null);
    }
    ops.setGraphContextOutputArray(
        context, 0, output.pointer(), natives.layout(output.type(), output.shape()), null, null);
    // The outputs are ours and of the right shape; the library need not work that out each time.
    ops.ctxShapeFunctionOverride(context, true);
  }

  static CustomCall of(String name, List<Region> inputs, Region output) {
    return new CustomCall(Natives.get(), name, inputs, output);
  }

  CustomCall integers(long... arguments) {
    try (LongPointer pointer = new LongPointer(arguments)) {
      ops.setGraphContextIArguments(context, pointer, arguments.length);
    }
    return this;
  }

  CustomCall numbers(double... arguments) {
    try (DoublePointer pointer = new DoublePointer(arguments)) {
      ops.setGraphContextTArguments(context, pointer, arguments.length);
    }
    return this;
  }

  /** Sets number arguments anew, from memory that the caller keeps. */
  void numbers(DoublePointer arguments, int count) {
    ops.setGraphContextTArguments(context, arguments, count);
  }

  /** Has the library use its own code instead of oneDNN's. */
  CustomCall withoutHelpers() {
    ops.ctxAllowHelpers(context, false);
    return this;
  }

  @Override
  public void run() {
    if (ops.execCustomOp2(null, hash, context) != 0) {
      throw new IllegalStateException(
          "the native op " + name + " failed: " + ops.lastErrorMessage());
    }
  }

  @Override
  public void close() {
    ops.deleteGraphContext(context);
  }
}
