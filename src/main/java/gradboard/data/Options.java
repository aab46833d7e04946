package gradboard.data;

import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.graph.Suggestion;
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
   * @throws ProblemException naming every option that is unknown or does not fit
   */
  static Options check(String source, Map<String, Object> given, List<Option> known) {
    List<Problem> problems = new ArrayList<>();
    List<String> names = known.stream().map(Option::name).toList();
    given.forEach(
        (name, value) -> {
          int index = names.indexOf(name);
          Optional<String> objection =
              index < 0
                  ? Optional.of("is not known to " + source + Suggestion.of(name, names))
                  : known.get(index).objection(value);
          objection.ifPresent(
              text -> problems.add(Problem.inFile("data: option \"" + name + "\" " + text)));
        });
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    Map<String, Object> values = new LinkedHashMap<>();
    known.forEach(option -> option.fallback().ifPresent(v -> values.put(option.name(), v)));
    values.putAll(given);
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
