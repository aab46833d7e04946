package gradboard.ops.linear;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.FLOATING;

import com.google.auto.service.AutoService;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.graph.Subgraph;
import gradboard.kernel.KernelException;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Attribute;
import gradboard.op.Attribute.Form;
import gradboard.op.Category;
import gradboard.op.Initializer;
import gradboard.op.Op;
import gradboard.op.OpException;
import gradboard.op.OpProvider;
import gradboard.op.Port;
import gradboard.tensor.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fully connected layer: X·W + B, then an activation. X is [.., in], W [in, units], B [units].
 *
 * <p>Unless {@code init} says otherwise, W starts as suits the activation: He et al. 2015 for
 * rectifiers, LeCun et al. 1998 for selu (Klambauer et al. 2017), Glorot and Bengio 2010 for the
 * rest. B starts as zeros.
 */
@AutoService(OpProvider.class)
public final class Dense implements OpProvider {
  private static final String NO_ACTIVATION = "none";

  /** An activation that may end the layer: the op inside, and how W starts with it. */
  private record Activation(String op, Initializer init) {}

  private static final Map<String, Activation> ACTIVATIONS = activations();

  private static Map<String, Activation> activations() {
    Map<String, Activation> table = new LinkedHashMap<>();
    table.put("relu", new Activation("Relu", Initializer.HE_NORMAL));
    table.put("tanh", new Activation("Tanh", Initializer.XAVIER_UNIFORM));
    table.put("sigmoid", new Activation("Sigmoid", Initializer.XAVIER_UNIFORM));
    table.put("leaky_relu", new Activation("LeakyRelu", Initializer.HE_NORMAL));
    table.put("elu", new Activation("Elu", Initializer.HE_NORMAL));
    table.put("selu", new Activation("Selu", Initializer.LECUN_NORMAL));
    table.put("gelu", new Activation("Gelu", Initializer.HE_NORMAL));
    table.put("swish", new Activation("Swish", Initializer.HE_NORMAL));
    table.put("mish", new Activation("Mish", Initializer.HE_NORMAL));
    table.put("softplus", new Activation("Softplus", Initializer.HE_NORMAL));
    table.put("softsign", new Activation("Softsign", Initializer.XAVIER_UNIFORM));
    table.put("hard_sigmoid", new Activation("HardSigmoid", Initializer.XAVIER_UNIFORM));
    table.put("softmax", new Activation("Softmax", Initializer.XAVIER_UNIFORM));
    table.put("log_softmax", new Activation("LogSoftmax", Initializer.XAVIER_UNIFORM));
    return table;
  }

  @Override
  public List<Op> ops() {
    List<String> names = new ArrayList<>(List.of(NO_ACTIVATION));
    names.addAll(ACTIVATIONS.keySet());
    return List.of(
        Op.named("Dense", Category.LINEAR)
            .summary("Fully connected layer: every output sees every input")
            .input("X", FLOATING, "examples [.., in]")
            .parameter(
                "W",
                FLOATING,
                "weights [in, units]",
                new Port.Owned(in -> Shape.of(features(in), units(in)), Dense::weightsInit))
            .parameter(
                "B",
                FLOATING,
                "bias [units]",
                new Port.Owned(in -> Shape.of(units(in)), in -> Initializer.ZEROS.label()))
            .output("Y", FLOATING, "outputs [.., units]")
            .attribute(
                Attribute.optional(
                    "units", Form.INTEGER, "number of outputs; needed unless W is wired"))
            .attribute(
                Attribute.choice("activation", "what ends the layer", names.toArray(String[]::new)))
            .attribute(
                new Attribute(
                    "init",
                    Form.TEXT,
                    Optional.empty(),
                    Initializer.spellings(),
                    "how W starts; left out, as suits the activation"))
            .formula("<Y>_{ij} = f(z_{ij}), \\quad z_{ij} = \\sum_k <X>_{ik}\\,<W>_{kj} + <B>_{j}")
            .derivative("X", "f'(z_{ij})\\,<W>_{kj}")
            .derivative("W", "f'(z_{ij})\\,<X>_{ik}")
            .derivative("B", "f'(z_{ij})")
            // CS231n, linear classification: the cat picture's scores, bias included.
            .example(
                example()
                    .given("X", "[[56, 231, 24, 2]]")
                    .given("W", "[[0.2, 1.5, 0], [-0.5, 1.3, 0.25], [0.1, 2.1, 0.2], [2, 0, -0.3]]")
                    .given("B", "[1.1, 3.2, -1.2]")
                    .gives("Y", "[[-96.8, 437.9, 60.75]]"))
            .example(
                example()
                    .given("X", "[[1, 2], [-1, 1]]")
                    .given("W", "[[1, -1], [2, 0]]")
                    .given("B", "[-1, 0.5]")
                    .with("activation", "\"relu\"")
                    .gives("Y", "[[4, 0], [0, 1.5]]"))
            .noOnnx("a composite: written as the MatMul, Add and activation inside it")
            .noPytorch("a composite: written as the operations inside it")
            .synonyms("linear", "fully connected", "fc", "affine", "layer", "perceptron", "mlp")
            .inside(Dense::inside));
  }

  private static Subgraph inside(Arguments in) {
    units(in); // Told here, where it is about the layer, not by the inner nodes.
    List<Node> nodes = new ArrayList<>();
    nodes.add(Node.of("matmul", "MatMul").reading("X", "W").at(0, 0));
    nodes.add(Node.of("add", "Add").reading("matmul", "B").at(280, 0));
    activation(in)
        .ifPresent(last -> nodes.add(Node.of("activation", last.op()).reading("add").at(560, 0)));
    String end = nodes.get(nodes.size() - 1).id();
    return new Subgraph(List.of("X", "W", "B"), Map.of("Y", Ref.to(end)), Map.of(), nodes);
  }

  private static Optional<Activation> activation(Arguments in) {
    return Optional.ofNullable(ACTIVATIONS.get(in.text("activation")));
  }

  private static String weightsInit(Arguments in) {
    return in.has("init")
        ? in.text("init")
        : activation(in).map(Activation::init).orElse(Initializer.XAVIER_UNIFORM).label();
  }

  private static long features(Arguments in) {
    Value x = in.value("X");
    if (x.shape().isScalar()) {
      throw new KernelException("needs examples of at least one feature, not a scalar", x);
    }
    return x.shape().extent(-1);
  }

  /** The number of outputs, as W has it where W is wired. */
  private static long units(Arguments in) {
    Optional<Value> weights = in.optional("W");
    if (weights.isPresent()) {
      return columns(in, weights.get());
    }
    long units = in.integer("units");
    if (units < 1) {
      throw new OpException("units", "units must be at least 1, not " + units);
    }
    return units;
  }

  private static long columns(Arguments in, Value weights) {
    if (weights.shape().rank() != 2) {
      throw new KernelException("W must be a matrix [in, units], not " + weights.shape(), weights);
    }
    long columns = weights.shape().extent(1);
    if (in.has("units") && in.integer("units") != columns) {
      throw new OpException(
          "units",
          "units is "
              + in.integer("units")
              + " but W "
              + weights.shape()
              + " has "
              + columns
              + " columns; leave units out or make them equal");
    }
    return columns;
  }
}
