package gradboard.op;

import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A place where values enter or leave an op.
 *
 * @param name permanent; ONNX's where it has the op
 * @param accepts element types that fit
 * @param use how it may be wired
 * @param description one phrase
 * @param parameter for a port that owns a parameter when left unwired: its shape and initialiser
 */
public record Port(
    String name, Accepts accepts, Use use, String description, Optional<Owned> parameter) {

  /** Families of element types. */
  public enum Accepts {
    FLOATING("float32 or float64"),
    NUMERIC("numbers"),
    INTEGER("int32 or int64"),
    BOOL("bool"),
    ANY("any type");

    private final String label;

    Accepts(String label) {
      this.label = label;
    }

    /** As said in messages. */
    public String label() {
      return label;
    }

    /** Whether there is a type that both accept. */
    public boolean overlaps(Accepts other) {
      return Stream.of(DType.values()).anyMatch(type -> accepts(type) && other.accepts(type));
    }

    public boolean accepts(DType type) {
      return switch (this) {
        case FLOATING -> type.isFloating();
        case NUMERIC -> type != DType.BOOL;
        case INTEGER -> type.isInteger();
        case BOOL -> type == DType.BOOL;
        case ANY -> true;
      };
    }
  }

  /** How a port may be wired. */
  public enum Use {
    REQUIRED,
    OPTIONAL,
    /** Takes any number of wires, at least one. */
    VARIADIC,
    /** Left unwired it owns a parameter. */
    PARAMETER,
    /** Known when compiling: wired from a constant, or written as an attribute of that name. */
    COMPILE_TIME
  }

  /**
   * The parameter of an unwired port, from what else the node is given.
   *
   * @param shape its shape
   * @param initializer name of an {@link Initializer}
   */
  public record Owned(Function<Arguments, Shape> shape, Function<Arguments, String> initializer) {}

  public boolean isRequired() {
    return use == Use.REQUIRED || use == Use.VARIADIC;
  }

  public boolean isVariadic() {
    return use == Use.VARIADIC;
  }
}
