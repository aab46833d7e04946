package gradboard.compile;

import gradboard.op.Mode;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.Map;
import java.util.Optional;

/**
 * What a graph is compiled for.
 *
 * @param mode whether dropout and the like act
 * @param real what the graph's float32 becomes: float64 for checking and stepping
 * @param shapes shapes of what will be fed, by input node; they bind the batch
 * @param known numbers of inputs that are fed at compile-time ports, by input node
 * @param gradients which gradients of the loss are wanted
 * @param rule how parameters are updated, in training
 */
public record Options(
    Mode mode,
    DType real,
    Map<String, Shape> shapes,
    Map<String, Tensor> known,
    Wanted gradients,
    Optional<UpdateRule> rule) {

  /** Which gradients are taken. */
  public enum Wanted {
    NONE,
    PARAMETERS,
    /** Of every floating value and every reading of one. */
    ALL
  }

  public Options {
    shapes = Map.copyOf(shapes);
    known = Map.copyOf(known);
  }

  /** Everything that a learner may look at, nothing fed. */
  public static Options inspecting(Mode mode, DType real) {
    return new Options(mode, real, Map.of(), Map.of(), Wanted.ALL, Optional.empty());
  }

  /** The same with inputs fed. */
  public Options feeding(Map<String, Shape> fed) {
    return new Options(mode, real, fed, known, gradients, rule);
  }

  /** The same in the types that the file writes, forward only. */
  Options checking() {
    return new Options(mode, DType.FLOAT32, shapes, known, Wanted.NONE, Optional.empty());
  }
}
