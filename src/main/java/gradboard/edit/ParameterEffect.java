package gradboard.edit;

import gradboard.tensor.Tensor;
import java.util.Map;

/**
 * What an act does to the numbers that parameters hold. They are no part of the file, since
 * training changes them without an act; undoing the act gives back what they held before it.
 */
public sealed interface ParameterEffect {
  ParameterEffect NONE = new Given(Map.of());
  ParameterEffect ANEW = new Anew();

  default boolean isNone() {
    return equals(NONE);
  }

  /**
   * Some hold other numbers.
   *
   * @param numbers by address, {@code w} or {@code dense1/W}; of the shape that the parameter has
   */
  record Given(Map<String, Tensor> numbers) implements ParameterEffect {
    public Given {
      numbers = Map.copyOf(numbers);
    }
  }

  /** All start as the file says. */
  record Anew() implements ParameterEffect {}
}
