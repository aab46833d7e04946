package gradboard.op;

import gradboard.kernel.Emitter;
import gradboard.kernel.Value;
import java.util.List;

/** An op's forward pass, written with kernels; returns the values of its outputs in order. */
public interface Lowering {
  List<Value> lower(Emitter e, Arguments in);

  /** A forward pass with one output. */
  interface Single {
    Value lower(Emitter e, Arguments in);
  }
}
