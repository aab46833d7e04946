package gradboard.runtime;

import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.kernel.Instruction;
import gradboard.kernel.Instruction.Phase;
import gradboard.kernel.Program;
import gradboard.kernel.Value;
import java.util.List;

/**
 * A program and the memory that it runs in.
 *
 * @param updates index of the first instruction that changes a parameter
 */
record Bound(Program program, Executable executable, int updates) implements AutoCloseable {
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
              "its numbers could not be worked out: " + e.getMessage()));
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

  @Override
  public void close() {
    executable.close();
  }
}
