package gradboard.train;

import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import java.util.ArrayList;
import java.util.List;

/**
 * What must be equal for one run to be the continuation of another.
 *
 * @param optimizer its name, on which the moments depend
 * @param batch examples in a step
 * @param seed of the shuffling
 * @param examples number of examples trained on
 */
record RunIdentity(String optimizer, int batch, long seed, int examples) {

  static RunIdentity of(TrainingSpec spec, TrainingData data) {
    return new RunIdentity(spec.optimizer(), spec.batch(), spec.seed(), data.train().examples());
  }

  /**
   * @throws ProblemException naming every difference to the run that is to go on
   */
  void requireSame(RunIdentity next) {
    List<Problem> problems = new ArrayList<>();
    compare(problems, "the optimizer", optimizer, next.optimizer);
    compare(problems, "the batch", batch, next.batch);
    compare(problems, "the seed", seed, next.seed);
    compare(problems, "the number of training examples", examples, next.examples);
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
  }

  private static void compare(List<Problem> problems, String what, Object then, Object now) {
    if (!then.equals(now)) {
      problems.add(
          Problem.inFile(
              "the checkpoint cannot be resumed: "
                  + what
                  + " was "
                  + then
                  + " and is now "
                  + now
                  + "; make them equal or start anew"));
    }
  }
}
