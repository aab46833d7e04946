package gradboard.runtime;

import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.kernel.Instruction;
import gradboard.kernel.Instruction.Phase;
import gradboard.kernel.Program;
import gradboard.kernel.Slot;
import gradboard.kernel.Value;
import gradboard.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A program and the memory that it runs in.
 *
 * @param updates index of the first instruction that changes a parameter
 */
record Bound(Program program, Executable executable, int updates) implements AutoCloseable {
  /** Watches every value. */
  static final Set<String> EVERYTHING = Set.of("*");

  static int firstUpdate(Program program) {
    List<Instruction> instructions = program.instructions();
    int first = instructions.size();
    while (first > 0 && instructions.get(first - 1).origin().phase() == Phase.UPDATE) {
      first--;
    }
    return first;
  }

  /**
   * Runs a range of instructions.
   *
   * @throws ProblemException naming the node whose numbers could not be worked with
   */
  void run(int start, int end) {
    try {
      executable.run(start, end);
    } catch (RunException e) {
      Instruction instruction = program.instructions().get(e.instruction());
      throw new ProblemException(
          Problem.at(
              instruction.origin().node(),
              instruction.kernel().label() + " could not be carried out: " + e.getMessage()));
    }
  }

  /**
   * The value of a node's output.
   *
   * @throws ProblemException if there is none of that address
   */
  static Value output(Program program, String address) {
    return program
        .names()
        .output(address)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.inFile("there is no value \"" + address + "\" in this graph")));
  }

  /** The first value that is NaN or infinite, told of the node that made it. */
  Optional<Problem> firstNotFinite() {
    for (Map.Entry<String, Value> input : program.inputs().entrySet()) {
      if (!executable.isFinite(input.getValue())) {
        return Optional.of(notFinite(input.getKey(), "holds", input.getValue()));
      }
    }
    for (Slot slot : program.slots()) {
      if (!executable.isFinite(slot.value())) {
        return Optional.of(notFinite(slot.address(), "holds", slot.value()));
      }
    }
    for (Instruction instruction : program.instructions()) {
      if (!executable.isFinite(instruction.output())) {
        boolean forward = instruction.origin().phase() == Phase.FORWARD;
        return Optional.of(
            notFinite(
                instruction.origin().node(),
                forward ? "made" : "made, on the way back,",
                instruction.output()));
      }
    }
    return Optional.empty();
  }

  private Problem notFinite(String node, String did, Value value) {
    Tensor tensor = executable.read(value);
    int at = 0;
    while (Double.isFinite(tensor.at(at))) {
      at++;
    }
    String what = Double.isNaN(tensor.at(at)) ? "NaN" : tensor.at(at) > 0 ? "∞" : "−∞";
    return Problem.at(
        node,
        "this node is the first that "
            + did
            + " "
            + what
            + (tensor.size() > 1 ? " (at position " + at + " of " + tensor.shape() + ")" : "")
            + "; look at what it reads, or lower the learning rate");
  }

  @Override
  public void close() {
    executable.close();
  }
}
