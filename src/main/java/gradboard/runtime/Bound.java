package gradboard.runtime;

import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.kernel.Instruction;
import gradboard.kernel.Instruction.Phase;
import gradboard.kernel.Program;
import gradboard.kernel.Value;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A program and the memory that it runs in.
 *
 * @param updates index of the first instruction that changes a parameter
 */
record Bound(Program program, Executable executable, int updates) implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Bound.class.getName());

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
   * @throws ProblemException naming the node whose numbers could not be worked with, or saying that
   *     the program itself failed
   */
  void run(int start, int end) {
    try {
      executable.run(start, end);
    } catch (RunException e) {
      throw new ProblemException(
          Problem.at(
              node(e.instruction()), "its numbers could not be worked out: " + e.getMessage()));
    } catch (RuntimeException mistake) {
      LOG.log(Level.SEVERE, "instructions " + start + " to " + end + " failed", mistake);
      throw new ProblemException(
          end - start == 1
              ? Problem.at(node(start), Problem.MISTAKE)
              : Problem.inFile(Problem.MISTAKE));
    }
  }

  private String node(int instruction) {
    return program.instructions().get(instruction).origin().node();
  }

  /**
   * Gives every assigned slot its new value.
   *
   * @throws ProblemException saying that the program itself failed
   */
  void commit() {
    try {
      executable.commit();
    } catch (RuntimeException mistake) {
      LOG.log(Level.SEVERE, "a training step could not be committed", mistake);
      throw new ProblemException(Problem.inFile(Problem.MISTAKE));
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
