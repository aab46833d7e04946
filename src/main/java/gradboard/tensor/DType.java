package gradboard.tensor;

import java.util.Optional;

/** The element types of tensors, named as graph files spell them. */
public enum DType {
  FLOAT32("float32", 4, Family.FLOATING),
  FLOAT64("float64", 8, Family.FLOATING),
  INT32("int32", 4, Family.INTEGER),
  INT64("int64", 8, Family.INTEGER),
  BOOL("bool", 1, Family.BOOLEAN);

  private enum Family {
    FLOATING,
    INTEGER,
    BOOLEAN
  }

  private final String label;
  private final int bytes;
  private final Family family;

  DType(String label, int bytes, Family family) {
    this.label = label;
    this.bytes = bytes;
    this.family = family;
  }

  /** The name used in graph files, such as {@code float32}. */
  public String label() {
    return label;
  }

  /** Size of one element in bytes. */
  public int bytes() {
    return bytes;
  }

  /** Whether gradients exist for this type. */
  public boolean isFloating() {
    return family == Family.FLOATING;
  }

  public boolean isInteger() {
    return family == Family.INTEGER;
  }

  /** Finds a type by the name used in graph files. */
  public static Optional<DType> named(String label) {
    for (DType type : values()) {
      if (type.label.equals(label)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return label;
  }
}
