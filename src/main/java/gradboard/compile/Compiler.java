package gradboard.compile;

import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.kernel.Emitter;
import gradboard.kernel.Instruction.Origin;
import gradboard.kernel.Instruction.Phase;
import gradboard.kernel.Names;
import gradboard.kernel.Program;
import gradboard.kernel.Slot;
import gradboard.kernel.Value;
import gradboard.op.OpCatalog;
import gradboard.tensor.DType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Turns a graph into a program: checks, lowers, differentiates and adds the updates. */
public final class Compiler {
  /** Name of the op through which numbers are fed. */
  public static final String INPUT = "Input";

  private final OpCatalog catalog;

  public Compiler(OpCatalog catalog) {
    this.catalog = catalog;
  }

  /** Compiles a graph; everything wrong with it comes back as problems, nothing is thrown. */
  public Compilation compile(Graph graph, Options options) {
    if (options.real() != DType.FLOAT32 && namesFloat64(graph)) {
      // In float64 alone the file's float32 and float64 would seem to be one type.
      Compilation asWritten = compile(graph, options.checking());
      if (asWritten.program().isEmpty()) {
        return asWritten;
      }
    }
    Emitter e = new Emitter();
    Lowering lowering = new Lowering(catalog, graph, options, e);
    lowering.run();
    Optional<Value> loss = graph.loss().flatMap(lowering::loss);
    List<Problem> problems = new ArrayList<>(lowering.problems());
    loss.flatMap(value -> lowering.frozen().nothingToTrain(e, value)).ifPresent(problems::add);
    if (problems.stream().anyMatch(Problem::isError)) {
      return new Compilation(Optional.empty(), problems, lowering.types(), lowering.insides());
    }
    Map<Value, Value> gradients = new LinkedHashMap<>();
    if (loss.isPresent() && options.gradients() != Options.Wanted.NONE) {
      Set<Value> wanted = wanted(e, lowering, options);
      gradients.putAll(Autodiff.gradients(e, loss.get(), wanted, lowering.outputs()));
      options.rule().ifPresent(rule -> update(e, rule, gradients, lowering.frozen()));
    }
    Names names =
        new Names(lowering.outputs(), lowering.ports(), lowering.readings(), gradients, loss);
    Program written = e.program(names);
    // State that ops keep, like parameters, changes with a training step and nothing else.
    Program program = options.rule().isPresent() ? written : written.withoutAssignments();
    return new Compilation(Optional.of(program), problems, lowering.types(), lowering.insides());
  }

  /**
   * The nodes through which numbers are fed; none where the file defines a composite of that name,
   * which takes the op's place.
   */
  public static List<Node> inputs(Graph graph) {
    return graph.composites().containsKey(INPUT)
        ? List.of()
        : graph.nodes().stream().filter(node -> node.op().equals(INPUT)).toList();
  }

  /** Inputs whose numbers, not only shapes, a program depends on: those wired to such a port. */
  public Set<String> compileTimeInputs(Graph graph) {
    return CompileTimeReadings.in(graph, catalog);
  }

  private static boolean namesFloat64(Graph graph) {
    return Stream.concat(
            graph.nodes().stream(),
            graph.composites().values().stream().flatMap(inside -> inside.nodes().stream()))
        .anyMatch(node -> node.attributes().containsValue(DType.FLOAT64.label()));
  }

  private static Set<Value> wanted(Emitter e, Lowering lowering, Options options) {
    Set<Value> wanted = new LinkedHashSet<>();
    e.slots().stream()
        .filter(slot -> slot.role() == Slot.Role.PARAMETER && !lowering.frozen().contains(slot))
        .forEach(slot -> wanted.add(slot.value()));
    if (options.gradients() == Options.Wanted.ALL) {
      wanted.addAll(lowering.outputs().values());
      lowering.readings().forEach(reading -> wanted.add(reading.value()));
      wanted.removeIf(value -> !value.isFloating());
    }
    return wanted;
  }

  private static void update(
      Emitter e, UpdateRule rule, Map<Value, Value> gradients, Frozen frozen) {
    for (Slot slot : e.slots()) {
      Value gradient = gradients.get(slot.value());
      boolean trained = slot.role() == Slot.Role.PARAMETER && !frozen.contains(slot);
      if (trained && gradient != null) {
        e.from(new Origin(slot.address(), Phase.UPDATE));
        rule.emit(e, new Update(e, slot, gradient));
      }
    }
  }
}
