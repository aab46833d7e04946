package gradboard.op;

import gradboard.graph.Edge;
import gradboard.graph.Node;
import gradboard.graph.Subgraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a person drags onto the canvas: everything known about one operation, stated in one place.
 * Its forward pass is written with kernels ({@link #lowering}) or, for a composite, is a graph of
 * other ops ({@link #inside}).
 *
 * <p>Formulas are LaTeX in which {@code <X>} stands for the port or attribute X, so that numbers
 * can take its place.
 */
public final class Op {
  private final String name;
  private final Category category;
  private final String summary;
  private final List<Port> inputs;
  private final List<Port> outputs;
  private final boolean variadicOutput;
  private final List<Attribute> attributes;
  private final String formula;
  private final Map<String, String> derivatives;
  private final List<Example> examples;
  private final Map<String, Domain> domains;
  private final Spelling onnx;
  private final Spelling pytorch;
  private final List<String> synonyms;
  private final Optional<Lowering> lowering;
  private final Optional<Function<Arguments, Subgraph>> inside;

  /**
   * How another system writes an op.
   *
   * @param text ONNX's op name, or a PyTorch expression with placeholders; empty where there is
   *     none
   * @param note ONNX: the opset that introduced it in the form used here; where there is no
   *     spelling, the reason
   */
  public record Spelling(String text, String note) {
    public boolean exists() {
      return !text.isEmpty();
    }
  }

  private Op(Builder b) {
    name = b.name;
    category = b.category;
    summary = b.summary;
    inputs = List.copyOf(b.inputs);
    outputs = List.copyOf(b.outputs);
    variadicOutput = b.variadicOutput;
    attributes = List.copyOf(b.attributes);
    formula = b.formula;
    derivatives = Collections.unmodifiableMap(new LinkedHashMap<>(b.derivatives));
    examples = List.copyOf(b.examples);
    domains = Map.copyOf(b.domains);
    onnx = b.onnx;
    pytorch = b.pytorch;
    synonyms = List.copyOf(b.synonyms);
    lowering = b.lowering;
    inside = b.inside;
  }

  /** Starts the description of an op; a call of lower… or inside ends it. */
  public static Builder named(String name, Category category) {
    return new Builder(name, category);
  }

  public String name() {
    return name;
  }

  public Category category() {
    return category;
  }

  /** One line for the palette. */
  public String summary() {
    return summary;
  }

  public List<Port> inputs() {
    return inputs;
  }

  public List<Port> outputs() {
    return outputs;
  }

  /** Names of {@link #outputs}. */
  public List<String> outputNames() {
    return outputs.stream().map(Port::name).toList();
  }

  /** Whether the last output stands for any number of outputs. */
  public boolean hasVariadicOutput() {
    return variadicOutput;
  }

  public List<Attribute> attributes() {
    return attributes;
  }

  public String formula() {
    return formula;
  }

  /** Local derivative of the output by each differentiable input port, LaTeX. */
  public Map<String, String> derivatives() {
    return derivatives;
  }

  public List<Example> examples() {
    return examples;
  }

  /** Where an input is drawn from in gradient checks. */
  public Domain domain(String port) {
    return domains.getOrDefault(port, Domain.EVERYWHERE);
  }

  public Spelling onnx() {
    return onnx;
  }

  public Spelling pytorch() {
    return pytorch;
  }

  /** Other words that find it in a search. */
  public List<String> synonyms() {
    return synonyms;
  }

  /** The forward pass; empty for composites and for sources. */
  public Optional<Lowering> lowering() {
    return lowering;
  }

  /** For a composite: the graph inside, which may depend on attributes and shapes. */
  public Optional<Function<Arguments, Subgraph>> inside() {
    return inside;
  }

  public Optional<Port> input(String port) {
    return inputs.stream().filter(p -> p.name().equals(port)).findFirst();
  }

  public Optional<Attribute> attribute(String attribute) {
    return attributes.stream().filter(a -> a.name().equals(attribute)).findFirst();
  }

  /**
   * The same wires with positions ({@code #0}, {@code #1} …) replaced by port names; a position
   * beyond the last port stays, for the caller to report.
   */
  public List<Edge> resolve(List<Edge> edges) {
    List<Edge> resolved = new ArrayList<>();
    for (Edge edge : edges) {
      resolved.add(edge.into(portName(edge.port())));
    }
    return resolved;
  }

  private String portName(String spelled) {
    if (spelled.isEmpty() || spelled.charAt(0) != Node.POSITION) {
      return spelled;
    }
    int position = Integer.parseInt(spelled.substring(1));
    for (int i = 0; i < inputs.size(); i++) {
      if (i == position || inputs.get(i).isVariadic() && i <= position) {
        return inputs.get(i).name();
      }
    }
    return spelled;
  }

  @Override
  public String toString() {
    return name;
  }

  /** Collects the description of an op; see {@link Op#named}. */
  public static final class Builder {
    private final String name;
    private final Category category;
    private String summary = "";
    private final List<Port> inputs = new ArrayList<>();
    private final List<Port> outputs = new ArrayList<>();
    private boolean variadicOutput;
    private final List<Attribute> attributes = new ArrayList<>();
    private String formula = "";
    private final Map<String, String> derivatives = new LinkedHashMap<>();
    private final List<Example> examples = new ArrayList<>();
    private final Map<String, Domain> domains = new LinkedHashMap<>();
    private Spelling onnx = new Spelling("", "");
    private Spelling pytorch = new Spelling("", "");
    private final List<String> synonyms = new ArrayList<>();
    private Optional<Lowering> lowering = Optional.empty();
    private Optional<Function<Arguments, Subgraph>> inside = Optional.empty();

    private Builder(String name, Category category) {
      this.name = name;
      this.category = category;
    }

    public Builder summary(String text) {
      summary = text;
      return this;
    }

    /** A port that must be wired. */
    public Builder input(String port, Port.Accepts accepts, String description) {
      return input(port, accepts, Port.Use.REQUIRED, description);
    }

    public Builder input(String port, Port.Accepts accepts, Port.Use use, String description) {
      inputs.add(new Port(port, accepts, use, description, Optional.empty()));
      return this;
    }

    /** A port that owns a parameter when left unwired. */
    public Builder parameter(
        String port, Port.Accepts accepts, String description, Port.Owned owned) {
      inputs.add(new Port(port, accepts, Port.Use.PARAMETER, description, Optional.of(owned)));
      return this;
    }

    /**
     * A port whose value must be known when compiling; it may be written as an attribute of the
     * same name instead, of the given form.
     */
    public Builder known(
        String port, Port.Accepts accepts, Attribute.Form form, String description) {
      inputs.add(new Port(port, accepts, Port.Use.COMPILE_TIME, description, Optional.empty()));
      attributes.add(Attribute.optional(port, form, description));
      return this;
    }

    public Builder output(String port, Port.Accepts accepts, String description) {
      outputs.add(new Port(port, accepts, Port.Use.REQUIRED, description, Optional.empty()));
      return this;
    }

    /** The last output stands for any number of outputs. */
    public Builder outputs(String port, Port.Accepts accepts, String description) {
      variadicOutput = true;
      return output(port, accepts, description);
    }

    public Builder attribute(Attribute attribute) {
      attributes.add(attribute);
      return this;
    }

    public Builder formula(String latex) {
      formula = latex;
      return this;
    }

    /** The local derivative of the output by an input port. */
    public Builder derivative(String port, String latex) {
      derivatives.put(port, latex);
      return this;
    }

    public Builder example(Example example) {
      examples.add(example);
      return this;
    }

    /** Where an input may be drawn from in gradient checks. */
    public Builder domain(String port, Domain domain) {
      domains.put(port, domain);
      return this;
    }

    public Builder onnx(String spelling, int sinceOpset) {
      onnx = new Spelling(spelling, Integer.toString(sinceOpset));
      return this;
    }

    public Builder noOnnx(String reason) {
      onnx = new Spelling("", reason);
      return this;
    }

    public Builder pytorch(String expression) {
      pytorch = new Spelling(expression, "");
      return this;
    }

    public Builder noPytorch(String reason) {
      pytorch = new Spelling("", reason);
      return this;
    }

    public Builder synonyms(String... words) {
      synonyms.addAll(List.of(words));
      return this;
    }

    /** Ends the description with the forward pass of an op with one output. */
    public Op lower(Lowering.Single forward) {
      return lowerAll((e, in) -> List.of(forward.lower(e, in)));
    }

    /** Ends the description with the forward pass of an op with several outputs. */
    public Op lowerAll(Lowering forward) {
      lowering = Optional.of(forward);
      return new Op(this);
    }

    /** Ends the description of a source, whose value {@code compile} supplies. */
    public Op source() {
      return new Op(this);
    }

    /** Ends the description of a composite with the graph inside. */
    public Op inside(Function<Arguments, Subgraph> graph) {
      inside = Optional.of(graph);
      return new Op(this);
    }
  }
}
