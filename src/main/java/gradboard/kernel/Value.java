package gradboard.kernel;

import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.Optional;

/**
 * One value of a {@link Program}: written once, of known type and shape. Compared by identity.
 *
 * <p>A value whose numbers are already known when compiling (a constant, or what is fed to an input
 * that a compile-time port reads) carries them.
 */
public final class Value {
  private final int id;
  private final DType type;
  private final Shape shape;
  private final Optional<Tensor> known;

  Value(int id, DType type, Shape shape, Optional<Tensor> known) {
    this.id = id;
    this.type = type;
    this.shape = shape;
    this.known = known;
  }

  /** Position among the values of its program, from 0. */
  public int id() {
    return id;
  }

  public DType type() {
    return type;
  }

  public Shape shape() {
    return shape;
  }

  /** The numbers, where they are known before anything runs. */
  public Optional<Tensor> known() {
    return known;
  }

  public boolean isFloating() {
    return type.isFloating();
  }

  /** For listings: {@code %7 float32[2, 3]}. */
  @Override
  public String toString() {
    return "%" + id + " " + type + shape;
  }
}
