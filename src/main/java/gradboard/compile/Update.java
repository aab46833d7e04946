package gradboard.compile;

import gradboard.kernel.Emitter;
import gradboard.kernel.Scalar;
import gradboard.kernel.Slot;
import gradboard.kernel.Value;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.Arrays;

/** One parameter and what an {@link UpdateRule} may use to change it. */
public final class Update {
  private final Emitter e;
  private final Slot parameter;
  private final Value gradient;

  Update(Emitter e, Slot parameter, Value gradient) {
    this.e = e;
    this.parameter = parameter;
    this.gradient = gradient;
  }

  /** The parameter before the step. */
  public Value parameter() {
    return parameter.value();
  }

  /** Gradient of the loss with respect to the parameter, of its shape. */
  public Value gradient() {
    return gradient;
  }

  /** The scheduled learning rate, a scalar. */
  public Value learningRate() {
    return scalar("learningRate", (step, rate) -> rate);
  }

  /**
   * A scalar worked out on the host before each step.
   *
   * @param name unique for what the formula computes; shared by all parameters
   */
  public Value scalar(String name, Scalar.Formula formula) {
    return e.scalar(name, parameter.value().type(), formula);
  }

  /** A tensor of the parameter's shape that the optimizer keeps between steps. */
  public Value moment(String name, double initial) {
    DType type = parameter.value().type();
    Shape shape = parameter.value().shape();
    return e.slot(
        Slot.moment(parameter.address(), name),
        Slot.Role.OPTIMIZER,
        type,
        shape,
        seed -> {
          double[] data = new double[Math.toIntExact(shape.size())];
          Arrays.fill(data, initial);
          return Tensor.of(shape, data).cast(type);
        });
  }

  /** Keeps a moment's new value for the next step. */
  public void keep(Value moment, Value next) {
    e.assign(moment, next);
  }

  /** Names the parameter's value after the step. */
  public void assign(Value next) {
    e.assign(parameter.value(), next);
  }
}
