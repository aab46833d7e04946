package gradboard.draw;

import gradboard.edit.Analysis;
import gradboard.edit.Vocabulary;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.kernel.Type;
import gradboard.trace.Numbers;
import gradboard.trace.Pass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is drawn: a graph and all that is known about it. Never changed after it was made, so it may
 * be drawn on any thread.
 *
 * @param vocabulary the ops that its nodes may name
 * @param types type and shape of each output that is known, by address
 * @param hasLoss whether gradients are to be expected
 * @param problems shown on the nodes that they name, the first of each
 * @param numbers what a pass has made known so far
 * @param states that nodes are marked with
 * @param figures whether cards show numbers, or keep room for them; otherwise they show types only
 * @param guessed whether places were chosen without knowing how large cards are, so that they give
 *     way to each other
 */
public record Subject(
    Graph graph,
    Vocabulary vocabulary,
    Map<String, Type> types,
    boolean hasLoss,
    List<Problem> problems,
    Numbers numbers,
    States states,
    boolean figures,
    boolean guessed) {

  /**
   * What nodes are marked with, beside what a pass has done there.
   *
   * @param outdated which of the numbers an edit has outdated
   * @param breakpoints nodes at which playing halts
   * @param frozen nodes whose parameters training leaves as they are
   * @param moment the moment of a pass that is being shown
   * @param selected ids of the selected nodes
   */
  public record States(
      Outdated outdated,
      Set<String> breakpoints,
      Set<String> frozen,
      Optional<Pass.Moment> moment,
      Set<String> selected) {
    static final States NONE =
        new States(Outdated.NONE, Set.of(), Set.of(), Optional.empty(), Set.of());

    public States {
      breakpoints = Set.copyOf(breakpoints);
      frozen = Set.copyOf(frozen);
      selected = Set.copyOf(selected);
    }

    /** Without what belongs to the one who works on the graph. */
    private States unselected() {
      return new States(outdated, Set.of(), frozen, moment, Set.of());
    }

    /** Without what tells of numbers. */
    private States withoutNumbers() {
      return new States(Outdated.NONE, Set.of(), frozen, Optional.empty(), selected);
    }
  }

  public Subject {
    types = Map.copyOf(types);
    problems = List.copyOf(problems);
  }

  /** A graph that has not been run. */
  public static Subject of(Analysis analysis, Vocabulary vocabulary) {
    return new Subject(
        analysis.graph(),
        vocabulary,
        analysis.types(),
        analysis.graph().loss().isPresent(),
        analysis.problems(),
        Numbers.NONE,
        new States(Outdated.NONE, Set.of(), frozen(analysis.graph()), Optional.empty(), Set.of()),
        true,
        false);
  }

  private static Set<String> frozen(Graph graph) {
    return graph.nodes().stream()
        .filter(node -> node.tags().frozen())
        .map(Node::id)
        .collect(Collectors.toSet());
  }

  /** Another graph in its surroundings, of which no more is known than types and problems. */
  public Subject ofNew(Graph fresh, Map<String, Type> known, List<Problem> found) {
    return new Subject(
        fresh, vocabulary, known, hasLoss, found, Numbers.NONE, States.NONE, true, false);
  }

  /** With other places of its nodes. */
  public Subject at(Graph placed) {
    return new Subject(
        placed, vocabulary, types, hasLoss, problems, numbers, states, figures, guessed);
  }

  /** With the numbers of a pass and what is wrong with them. */
  public Subject after(Pass pass, List<Problem> found) {
    return new Subject(
        graph, vocabulary, types, hasLoss, found, Numbers.all(pass), states, figures, guessed);
  }

  /** With cards that show types only. */
  public Subject withoutFigures() {
    return new Subject(
        graph,
        vocabulary,
        types,
        hasLoss,
        problems,
        Numbers.NONE,
        states.withoutNumbers(),
        false,
        guessed);
  }

  /** As others should see it: without what belongs to the one who works on it. */
  public Subject unselected() {
    return new Subject(
        graph,
        vocabulary,
        types,
        hasLoss,
        problems,
        numbers,
        states.unselected(),
        figures,
        guessed);
  }

  /** Whether another one is the same but for the states that its nodes are marked with. */
  boolean differsInMarksOnly(Subject other) {
    return graph == other.graph
        && types == other.types
        && numbers == other.numbers
        && hasLoss == other.hasLoss
        && figures == other.figures
        && problems.equals(other.problems);
  }
}
