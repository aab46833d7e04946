package gradboard.data;

import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options of one source as a file gives them, checked, with defaults filled in. */
public final class Options {
  private final Map<String, Object> values;

  private Options(Map<String, Object> values) {
    this.values = values;
  }

  /**
   * Those of the given options that a source knows; others are passed over: whoever read them from
   * a file has told so.
   *
   * @throws ProblemException naming every option that does not fit
   */
  static Options check(Map<String, Object> given, List<Option> known) {
    Map<String, Object> values = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Option option : known) {
      Optional<Object> value = Optional.ofNullable(given.get(option.name())).or(option::fallback);
      value.ifPresent(v -> values.put(option.name(), v));
      value
          .flatMap(option::objection)
          .ifPresent(
              text ->
                  problems.add(Problem.inFile("data: option \"" + option.name() + "\" " + text)));
    }
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return new Options(values);
  }

  private Object required(String option) {
    return value(option)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.inFile("data: the option \"" + option + "\" is missing")));
  }

  Optional<Object> value(String option) {
    return Optional.ofNullable(values.get(option));
  }

  double number(String option) {
    return ((Number) required(option)).doubleValue();
  }

  int count(String option) {
    return ((Number) required(option)).intValue();
  }

  String text(String option) {
    return (String) required(option);
  }

  Optional<String> optionalText(String option) {
    return value(option).map(String.class::cast);
  }

  Optional<Boolean> flag(String option) {
    return value(option).map(Boolean.class::cast);
  }

  /** A list of words, or of columns' names and numbers. */
  Optional<List<Object>> list(String option) {
    return value(option).map(list -> List.copyOf((List<?>) list));
  }
}
