package gradboard.ops;

import gradboard.graph.Subgraph;
import gradboard.kernel.Emitter;
import gradboard.kernel.Instruction;
import gradboard.kernel.Kernel;
import gradboard.kernel.Slot;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Mode;
import gradboard.op.Op;
import gradboard.op.OpCatalog;
import gradboard.op.Port;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One op on abstract values: what lowering it emits and infers, without anything being run. */
public final class Lowered {
  private static final OpCatalog CATALOG = OpCatalog.load();

  private final Op op;
  private final Emitter e = new Emitter();
  private final Map<String, List<Value>> operands = new LinkedHashMap<>();
  private final Map<String, Object> attributes = new LinkedHashMap<>();

  private Lowered(Op op) {
    this.op = op;
  }

  public static Lowered op(String name) {
    return new Lowered(CATALOG.find(name).orElseThrow());
  }

  /** Wires a float32 value of this shape. */
  public Lowered given(String port, long... shape) {
    return given(port, DType.FLOAT32, shape);
  }

  public Lowered given(String port, DType type, long... shape) {
    return wire(
        port,
        e.slot(
            port + operands,
            Slot.Role.STATE,
            type,
            Shape.of(shape),
            seed -> Tensor.zeros(type, Shape.of(shape))));
  }

  /** Wires integers that are known when compiling. */
  public Lowered known(String port, long... numbers) {
    return wire(port, e.constant(Tensor.of(Shape.of(numbers.length), numbers)));
  }

  private Lowered wire(String port, Value value) {
    operands.computeIfAbsent(port, p -> new ArrayList<>()).add(value);
    return this;
  }

  public Lowered with(String attribute, Object value) {
    attributes.put(attribute, value);
    return this;
  }

  public Arguments arguments() {
    return new Arguments(op, "node", Mode.INFER, DType.FLOAT32, operands, attributes);
  }

  public List<Value> outputs() {
    return op.lowering().orElseThrow().lower(e, arguments());
  }

  /** Shape of the first output. */
  public Shape shape() {
    return outputs().get(0).shape();
  }

  /** Shapes of all outputs. */
  public List<Shape> shapes() {
    return outputs().stream().map(Value::shape).toList();
  }

  /** The kernels that the op emits. */
  public List<Kernel> kernels() {
    outputs();
    return e.instructions().stream().map(Instruction::kernel).toList();
  }

  /** The graph inside a composite. */
  public Subgraph inside() {
    return op.inside().orElseThrow().apply(arguments());
  }

  /** The shape of the parameter that an unwired port owns. */
  public Shape ownedShape(String port) {
    return owned(port).shape().apply(arguments());
  }

  /** The initialiser of the parameter that an unwired port owns. */
  public String ownedInitializer(String port) {
    return owned(port).initializer().apply(arguments());
  }

  private Port.Owned owned(String port) {
    return op.input(port).flatMap(Port::parameter).orElseThrow();
  }
}
