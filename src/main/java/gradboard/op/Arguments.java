package gradboard.op;

import gradboard.kernel.Value;
import gradboard.tensor.DType;
import gradboard.tensor.Literal;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an op is given when it is lowered: the values at its ports, its attributes with defaults
 * filled in and checked, the mode and the node's address.
 */
public final class Arguments {
  private final Op op;
  private final String address;
  private final Mode mode;
  private final DType real;
  private final Map<String, List<Value>> values;
  private final Map<String, Object> attributes;

  /**
   * @param real the type that float32 stands for: float64 where a graph is checked or stepped
   * @param values by port; only wired ports, and parameters already made for unwired ones
   * @param attributes JSON data that {@link Attribute#objection} had nothing against
   */
  public Arguments(
      Op op,
      String address,
      Mode mode,
      DType real,
      Map<String, List<Value>> values,
      Map<String, Object> attributes) {
    this.op = op;
    this.address = address;
    this.mode = mode;
    this.real = real;
    this.values = Map.copyOf(values);
    this.attributes = new LinkedHashMap<>(attributes);
    op.attributes()
        .forEach(a -> a.fallback().ifPresent(v -> this.attributes.putIfAbsent(a.name(), v)));
  }

  /** The node's address, which keys its random streams. */
  public String address() {
    return address;
  }

  public boolean isTraining() {
    return mode == Mode.TRAIN;
  }

  /** The attributes, defaults included. */
  public Map<String, Object> attributes() {
    return Map.copyOf(attributes);
  }

  /** The value at a required port. */
  public Value value(String port) {
    return optional(port)
        .orElseThrow(() -> new OpException(port, "port " + port + " is not wired"));
  }

  /** The value at a port that may be left unwired. */
  public Optional<Value> optional(String port) {
    return values(port).stream().findFirst();
  }

  /** The values at a port that takes many. */
  public List<Value> values(String port) {
    return values.getOrDefault(port, List.of());
  }

  private Optional<Object> written(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  private Object required(String name) {
    return written(name)
        .orElseThrow(() -> new OpException(name, "needs the attribute \"" + name + "\""));
  }

  public boolean has(String attribute) {
    return attributes.containsKey(attribute);
  }

  public double number(String attribute) {
    return ((Number) required(attribute)).doubleValue();
  }

  public long integer(String attribute) {
    return ((Number) required(attribute)).longValue();
  }

  public boolean flag(String attribute) {
    Object value = required(attribute);
    return value instanceof Boolean truth ? truth : ((Number) value).longValue() != 0;
  }

  public String text(String attribute) {
    return (String) required(attribute);
  }

  /** The type named by an attribute; float32 is {@link #real}. */
  public DType dtype(String attribute) {
    DType type = DType.named(text(attribute)).orElseThrow();
    return type == DType.FLOAT32 ? real : type;
  }

  /** What float32 stands for in this program. */
  public DType real() {
    return real;
  }

  public Object data(String attribute) {
    return required(attribute);
  }

  /**
   * The numbers of a compile-time port, whether wired from a constant or written as the attribute
   * of that name; empty where neither.
   */
  public Optional<Tensor> known(String port) {
    Optional<Value> wired = optional(port);
    if (wired.isPresent()) {
      return Optional.of(
          wired
              .get()
              .known()
              .orElseThrow(
                  () ->
                      new OpException(
                          port,
                          "port "
                              + port
                              + " must be known before the graph runs: wire it from a Constant,"
                              + " or write the attribute \""
                              + port
                              + "\"")));
    }
    return written(port).map(data -> Literal.tensor(data, DType.FLOAT64));
  }

  /** As {@link #known}, as whole numbers. */
  public Optional<long[]> integers(String port) {
    return known(port).map(Tensor::longs);
  }

  /** As {@link #integers}, of a compile-time port or an attribute that may not be left out. */
  public long[] requiredIntegers(String name) {
    return integers(name)
        .orElseThrow(
            () ->
                new OpException(
                    name,
                    "needs \""
                        + name
                        + "\": write it as an attribute"
                        + (op.input(name).isPresent() ? ", or wire it from a Constant" : "")));
  }

  /**
   * A compile-time port or attribute as a shape.
   *
   * @throws OpException where it is missing, has a negative extent or too many elements to count
   */
  public Shape shape(String name) {
    long[] extents = requiredIntegers(name);
    try {
      Shape shape = Shape.of(extents);
      shape.size();
      return shape;
    } catch (IllegalArgumentException e) {
      throw new OpException(name, name + " must not be negative: " + Arrays.toString(extents));
    } catch (ArithmeticException e) {
      throw new OpException(name, name + " is too large: " + Arrays.toString(extents));
    }
  }

  /**
   * Axes, counted from the end where negative, made not negative; their order stays.
   *
   * @throws OpException where the rank has no such axis or one is named twice
   */
  public List<Integer> axes(String name, long[] axes, int rank) {
    List<Integer> normal = new ArrayList<>();
    for (long axis : axes) {
      int one = axis(name, axis, rank);
      if (normal.contains(one)) {
        throw new OpException(
            name,
            name + " " + Arrays.toString(axes) + " names axis " + one + " twice; name it once");
      }
      normal.add(one);
    }
    return normal;
  }

  /**
   * An axis, counted from the end where negative, made not negative.
   *
   * @throws OpException where the rank has no such axis
   */
  public int axis(String attribute, long axis, int rank) {
    if (axis < -rank || axis >= rank) {
      throw new OpException(
          attribute,
          "axis "
              + axis
              + " is outside a tensor of rank "
              + rank
              + (rank == 0 ? ", which has no axes" : "; it may be " + -rank + " to " + (rank - 1)));
    }
    return (int) (axis < 0 ? axis + rank : axis);
  }

  /** The axis attribute of that name, made not negative. */
  public int axis(String attribute, int rank) {
    return axis(attribute, integer(attribute), rank);
  }

  @Override
  public String toString() {
    return op.name() + " " + address + " " + attributes;
  }
}
