package gradboard.kernel;

import gradboard.tensor.DType;
import gradboard.tensor.Shape;

/** Element type and shape: all that lowering knows of a value. */
public record Type(DType dtype, Shape shape) {
  @Override
  public String toString() {
    return dtype + shape.toString();
  }
}
