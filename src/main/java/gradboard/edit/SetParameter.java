package gradboard.edit;

import gradboard.io.GraphFile;
import gradboard.tensor.Tensor;
import java.util.Map;
import java.util.Optional;

/**
 * Has a parameter hold numbers that the person wrote, in place of those that it starts with or was
 * trained to.
 *
 * @param address {@code w} or {@code dense1/W}
 * @param numbers of the shape that the parameter has
 */
public record SetParameter(String address, Tensor numbers) implements Change {
  @Override
  public String name() {
    return "set the numbers of " + address;
  }

  @Override
  public GraphFile apply(GraphFile file, Vocabulary vocabulary) {
    return file;
  }

  @Override
  public ParameterEffect parameters() {
    return new ParameterEffect.Given(Map.of(address, numbers));
  }

  @Override
  public Optional<Change> mergedWith(Change next) {
    return next instanceof SetParameter other && other.address.equals(address)
        ? Optional.of(next)
        : Optional.empty();
  }

  @Override
  public boolean isOfFile() {
    return true;
  }
}
