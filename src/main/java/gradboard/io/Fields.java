package gradboard.io;

import gradboard.graph.Suggestion;
import gradboard.tensor.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * An object of a file while it is read: hands out its members by kind, complains of wrong kinds,
 * and keeps what nobody asked for, so that nothing is lost when the file is written again.
 */
final class Fields {
  private final Map<String, Object> members;
  private final String place;
  private final Consumer<String> complaints;
  private final Set<String> asked = new LinkedHashSet<>();
  private final Map<String, Object> rest;
  private final Map<String, Fields> inner = new LinkedHashMap<>();
  private boolean taken;

  /**
   * @param place said before member names in complaints, such as {@code train.}; may be empty
   * @param complaints takes sentences
   */
  Fields(Map<String, Object> members, String place, Consumer<String> complaints) {
    this.members = members;
    this.place = place;
    this.complaints = complaints;
    rest = new LinkedHashMap<>(members);
  }

  @SuppressWarnings("unchecked") // A JSON object has no other keys.
  static Map<String, Object> members(Map<?, ?> object) {
    return (Map<String, Object>) object;
  }

  Set<String> names() {
    return members.keySet();
  }

  Optional<String> text(String name) {
    return typed(name, String.class, "text in double quotes");
  }

  Optional<Boolean> flag(String name) {
    return typed(name, Boolean.class, "true or false");
  }

  Optional<List<?>> list(String name) {
    return typed(name, List.class, "a list").map(list -> (List<?>) list);
  }

  Optional<Double> number(String name, String kind, Predicate<Double> fits) {
    Optional<Object> value = asked(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof Number number && fits.test(number.doubleValue())) {
      rest.remove(name);
      return Optional.of(number.doubleValue());
    }
    return wrong(name, kind, value.get());
  }

  Optional<Long> whole(String name, String kind, Predicate<Long> fits) {
    Optional<Object> value = asked(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof Long number && fits.test(number)) {
      rest.remove(name);
      return Optional.of(number);
    }
    return wrong(name, kind, value.get());
  }

  /** A member that is an object, whatever is in it. */
  Optional<Map<String, Object>> map(String name) {
    return typed(name, Map.class, "an object in braces").map(map -> members((Map<?, ?>) map));
  }

  /**
   * A member that is an object of known members; what is left over in it counts as left over here.
   */
  Optional<Fields> object(String name) {
    return map(name)
        .map(
            map ->
                inner.computeIfAbsent(name, key -> new Fields(map, place + key + ".", complaints)));
  }

  /**
   * A member that means nothing to this version, for the caller to keep: it is told as unknown all
   * the same.
   */
  Optional<Object> foreign(String name) {
    rest.remove(name);
    return Optional.ofNullable(members.get(name));
  }

  /** A member of any kind. */
  Optional<Object> any(String name) {
    Optional<Object> value = asked(name);
    rest.remove(name);
    return value;
  }

  /** Names of members that nobody has asked for yet. */
  List<String> unasked() {
    return members.keySet().stream().filter(name -> !asked.contains(name)).toList();
  }

  boolean isAsked(String name) {
    return asked.contains(name);
  }

  boolean isNumber(String name) {
    return members.get(name) instanceof Number;
  }

  /** Keeps a member after all that was handed out and turned out to be wrong. */
  void putBack(String name) {
    inner.remove(name);
    rest.put(name, members.get(name));
  }

  /** Keeps a part of a member that was handed out. */
  void leave(String name, Object part) {
    rest.put(name, part);
  }

  /** Counts a name as known; a member of it that is not handed out otherwise is left over. */
  void keep(String name) {
    asked.add(name);
  }

  /** Complains of a member that must be there and is not. */
  void require(String name, String meaning) {
    if (!members.containsKey(name)) {
      complaints.accept("\"" + place + name + "\" is missing: " + meaning);
    }
  }

  void complain(String name, String sentence) {
    complaints.accept("\"" + place + name + "\" " + sentence);
  }

  private <T> Optional<T> typed(String name, Class<T> type, String kind) {
    Optional<Object> value = asked(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (type.isInstance(value.get())) {
      rest.remove(name);
      return Optional.of(type.cast(value.get()));
    }
    return wrong(name, kind, value.get());
  }

  private Optional<Object> asked(String name) {
    asked.add(name);
    return Optional.ofNullable(members.get(name));
  }

  private <T> Optional<T> wrong(String name, String kind, Object value) {
    complain(name, "must be " + kind + ", not " + Literal.text(value));
    return Optional.empty();
  }

  /** As {@link #rest}, for the caller to keep: it does not count as left over any more. */
  Map<String, Object> takeRest() {
    Map<String, Object> left = rest();
    taken = true;
    return left;
  }

  /** Everything that was not handed out: members not asked for, and those of a wrong kind. */
  Map<String, Object> rest() {
    if (taken) {
      return Map.of();
    }
    Map<String, Object> left = new LinkedHashMap<>(rest);
    inner.forEach(
        (name, fields) -> {
          Map<String, Object> within = fields.rest();
          if (!within.isEmpty()) {
            left.put(name, within);
          }
        });
    return left;
  }

  /** A warning for each member that nobody asked for, with the names that it may have meant. */
  List<String> unknown() {
    List<String> unknown = new ArrayList<>();
    for (String name : members.keySet()) {
      if (!asked.contains(name)) {
        unknown.add(
            "\""
                + place
                + name
                + "\" means nothing to this version; it is kept and not used"
                + Suggestion.nearest(name, asked));
      }
    }
    inner.values().forEach(fields -> unknown.addAll(fields.unknown()));
    return unknown;
  }
}
