package gradboard.data;

import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Examples divided into those trained on and those held back; a part may be empty, but not the
 * first.
 *
 * @param train for training
 * @param validation for watching how well the graph generalises
 * @param test for a last judgement
 * @param standardization what was done to the features, fitted on the training part
 */
public record Partition(
    Dataset train, Dataset validation, Dataset test, Optional<Standardization> standardization) {

  /**
   * Divides a dataset as its section says. Without a split all examples are for training, in their
   * own order; with one the section's seed decides which part each falls into, where they keep
   * their order. Where the label is a class, each class is divided in the same shares, to within an
   * example or two.
   *
   * @throws ProblemException if the shares are not shares or leave nothing to train on
   */
  public static Partition of(Dataset all, DataSpec spec) {
    Partition parts = spec.split().map(split -> divide(all, split, spec.seed())).orElse(whole(all));
    if (parts.train.isEmpty()) {
      throw new ProblemException(
          Problem.inFile(
              "data: the split leaves no example for training; raise \"train\" in \"split\""));
    }
    return spec.standardize() ? parts.standardized() : parts;
  }

  /** How the training part was prepared. */
  public Preparation preparation() {
    return new Preparation(
        train.columns(), train.label().map(Preparation.Target::of), standardization);
  }

  private static Partition whole(Dataset all) {
    Dataset none = all.rows();
    return new Partition(all, none, none, Optional.empty());
  }

  private static Partition divide(Dataset all, DataSpec.Split split, long seed) {
    check(split);
    int[] shuffled = Shuffle.order(all.size(), seed, "split", 0);
    if (all.label().filter(Label::isClass).isPresent()) {
      shuffled = Strata.spread(shuffled, all.label().get().values().longs(), seed);
    }
    // Rounding the sums, not the shares, loses no example where the shares add up to 1.
    int train = share(all, split.train());
    int validation = share(all, split.train() + split.validation());
    int test = share(all, split.train() + split.validation() + split.test());
    return new Partition(
        all.rows(part(shuffled, 0, train)),
        all.rows(part(shuffled, train, validation)),
        all.rows(part(shuffled, validation, test)),
        Optional.empty());
  }

  /** Those between two places of a random order, in the order that they came in. */
  private static int[] part(int[] shuffled, int start, int end) {
    int[] part = Arrays.copyOfRange(shuffled, start, end);
    Arrays.sort(part);
    return part;
  }

  private static void check(DataSpec.Split split) {
    double sum = split.train() + split.validation() + split.test();
    boolean fits =
        split.train() >= 0 && split.validation() >= 0 && split.test() >= 0 && sum <= 1 + 1e-9;
    if (!fits) {
      throw new ProblemException(
          Problem.inFile(
              "data: the shares of \"split\" must be at least 0 and together at most 1, not "
                  + split.train()
                  + ", "
                  + split.validation()
                  + " and "
                  + split.test()));
    }
  }

  private static int share(Dataset all, double upTo) {
    return (int) Math.min(all.size(), Math.round(all.size() * upTo));
  }

  private Partition standardized() {
    Standardization fitted = Standardization.fit(train);
    return new Partition(
        fitted.apply(train), fitted.apply(validation), fitted.apply(test), Optional.of(fitted));
  }
}
