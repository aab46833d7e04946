package gradboard.edit;

import gradboard.graph.Suggestion;
import gradboard.op.Op;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds ops by what a person types: a name, its beginning or its capitals ({@code lrelu} or {@code
 * LR} for LeakyRelu), a synonym, a category or a word of the summary; the letters need only come in
 * order. Of several words each has to find the op. What finds nothing so is taken as misspelled.
 */
public final class OpSearch {
  private static final int NO_MATCH = 0;
  private static final int RECENT_BONUS = 15;

  private record Found(Op op, int score) {}

  private final List<Op> ops;

  public OpSearch(Collection<Op> ops) {
    this.ops = List.copyOf(ops);
  }

  /** Only the ops that pass a test, such as having a port that fits. */
  public OpSearch only(Predicate<Op> test) {
    return new OpSearch(ops.stream().filter(test).toList());
  }

  /**
   * The ops that a query finds, best first; all for an empty query.
   *
   * @param recent names of ops used lately, latest first; they come before others as good
   */
  public List<Op> find(String query, List<String> recent) {
    String typed = query.strip().toLowerCase(Locale.ROOT);
    List<Found> found = new ArrayList<>();
    for (Op op : ops) {
      int score = typed.isEmpty() ? 1 : scoreOfWords(op, typed);
      if (score > NO_MATCH) {
        found.add(new Found(op, score + bonus(op, recent)));
      }
    }
    found.sort(
        Comparator.comparingInt((Found f) -> -f.score)
            .thenComparing(f -> f.op.category())
            .thenComparing(f -> f.op.name()));
    return found.isEmpty() ? misspelled(typed) : found.stream().map(Found::op).toList();
  }

  private List<Op> misspelled(String typed) {
    List<String> near = Suggestion.candidates(typed, ops.stream().map(Op::name).toList());
    return near.stream()
        .flatMap(name -> ops.stream().filter(op -> op.name().equals(name)).limit(1))
        .toList();
  }

  private static int bonus(Op op, List<String> recent) {
    int place = recent.indexOf(op.name());
    return place < 0 ? 0 : Math.max(1, RECENT_BONUS - place);
  }

  /** Of words that are the name with blanks, or of which each finds the op. */
  private static int scoreOfWords(Op op, String typed) {
    int best = score(op, typed);
    String[] words = typed.split("\\s+");
    if (words.length == 1) {
      return best;
    }
    best = Math.max(best, score(op.name(), String.join("", words)));
    int all = Stream.of(words).mapToInt(word -> score(op, word)).min().orElse(NO_MATCH);
    return Math.max(best, all);
  }

  private static int score(Op op, String typed) {
    int best = score(op.name(), typed);
    for (String synonym : op.synonyms()) {
      best = Math.max(best, score(synonym, typed) - 10);
    }
    best = Math.max(best, score(op.category().title(), typed) - 40);
    boolean inSummary =
        typed.length() >= 3 && op.summary().toLowerCase(Locale.ROOT).contains(typed);
    return Math.max(best, inSummary ? 20 : NO_MATCH);
  }

  /** From 100 for the very word down to 25 for letters in order. */
  private static int score(String word, String typed) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.equals(typed)) {
      return 100;
    }
    if (lower.startsWith(typed)) {
      return 90;
    }
    if (capitals(word).startsWith(typed)) {
      return 75;
    }
    if (lower.contains(typed)) {
      return 70;
    }
    return typed.length() >= 2 && inOrder(lower, typed) ? 25 : NO_MATCH;
  }

  private static String capitals(String word) {
    StringBuilder capitals = new StringBuilder();
    word.chars().filter(Character::isUpperCase).forEach(c -> capitals.append((char) c));
    return capitals.toString().toLowerCase(Locale.ROOT);
  }

  /** Whether the letters come in order, the first at the word's start. */
  private static boolean inOrder(String word, String letters) {
    if (word.isEmpty() || word.charAt(0) != letters.charAt(0)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < letters.length(); i++) {
      at = word.indexOf(letters.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }
}
