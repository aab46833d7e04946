package gradboard.ops.shape;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.ANY;
import static gradboard.op.Port.Accepts.INTEGER;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.KernelException;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Attribute.Form;
import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import java.util.List;

/**
 * Repeats a tensor to the shape that it and the given one broadcast to; an extent of 1 in the given
 * shape leaves the tensor's own.
 */
@AutoService(OpProvider.class)
public final class Expand implements OpProvider {

  @Override
  public List<Op> ops() {
    return List.of(
        Op.named("Expand", Category.SHAPE)
            .summary("Repeats a tensor along axes of extent 1, as broadcasting does")
            .input("input", ANY, "tensor to repeat")
            .known("shape", INTEGER, Form.INTEGERS, "shape to broadcast with; 1 keeps an extent")
            .output("output", ANY, "the repeated tensor")
            .formula("<output>_{ij} = <input>_{i}")
            .derivative("input", "1")
            .example(
                example()
                    .given("input", "[[1], [2], [3]]")
                    .given("shape", "[2, 1, 2]", DType.INT64)
                    .gives("output", "[[[1, 1], [2, 2], [3, 3]], [[1, 1], [2, 2], [3, 3]]]"))
            .example(
                example()
                    .given("input", "[[1], [2]]")
                    .with("shape", "[1, 3]")
                    .gives("output", "[[1, 1, 1], [2, 2, 2]]"))
            .onnx("Expand", 8)
            .noPytorch("torch.expand does not broadcast the tensor's own extents, an export does")
            .synonyms("broadcast", "repeat", "tile")
            .lower(Expand::lower));
  }

  private static Value lower(Emitter e, Arguments in) {
    Value input = in.value("input");
    Shape shape = in.shape("shape");
    try {
      return e.broadcast(input, Shape.broadcast(input.shape(), shape));
    } catch (IllegalArgumentException mismatch) {
      throw new KernelException(
          input.shape()
              + " does not broadcast with the shape "
              + shape
              + ": aligned at the last axis, extents must be equal or 1",
          input);
    }
  }
}
