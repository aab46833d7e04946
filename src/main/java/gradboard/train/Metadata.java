package gradboard.train;

import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a checkpoint's file says beside its tensors: words by key, numbers with all their digits.
 */
record Metadata(Path file, Map<String, String> words) {
  private static final String PREFIX = "gradboard.";
  private static final String METRIC = "sum.metric.";

  static String key(String name) {
    return PREFIX + name;
  }

  /** The words for a place in a run. */
  static Map<String, String> of(Place place, RunIdentity run) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(key("optimizer"), run.optimizer());
    words.put(key("batchSize"), Integer.toString(run.batch()));
    words.put(key("seed"), Long.toString(run.seed()));
    words.put(key("trainingExamples"), Integer.toString(run.examples()));
    words.put(key("epoch"), Integer.toString(place.epoch()));
    words.put(key("batch"), Integer.toString(place.batch()));
    words.put(key("sum.examples"), Long.toString(place.means().examples()));
    words.put(key("sum.loss"), Double.toString(place.means().loss()));
    place.means().metrics().forEach((m, sum) -> words.put(key(METRIC + m), sum.toString()));
    return words;
  }

  Place place() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    words.keySet().stream()
        .filter(key -> key.startsWith(key(METRIC)))
        .map(key -> key.substring(PREFIX.length()))
        .forEach(name -> metrics.put(name.substring(METRIC.length()), number(name)));
    Means means = new Means(whole("sum.examples"), number("sum.loss"), metrics);
    return new Place((int) whole("epoch"), (int) whole("batch"), means);
  }

  RunIdentity run() {
    return new RunIdentity(
        read("optimizer", word -> word),
        (int) whole("batchSize"),
        read("seed", Long::parseLong),
        (int) whole("trainingExamples"));
  }

  long whole(String name) {
    long number = read(name, Long::parseLong);
    return number >= 0 ? number : fail(name);
  }

  private double number(String name) {
    return read(name, Double::parseDouble);
  }

  private <T> T read(String name, Function<String, T> reading) {
    try {
      return Optional.ofNullable(words.get(key(name))).map(reading).orElseGet(() -> fail(name));
    } catch (NumberFormatException e) {
      return fail(name);
    }
  }

  private <T> T fail(String name) {
    throw new ProblemException(
        Problem.inFile(
            "the file "
                + file.getFileName()
                + " is no checkpoint to resume: its metadata gives no \""
                + key(name)
                + "\"; files written by train --save do"));
  }
}
