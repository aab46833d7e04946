package gradboard.train;

import gradboard.data.Feeds;
import gradboard.data.Preparation;
import gradboard.format.FormatException;
import gradboard.format.Safetensors;
import gradboard.graph.Graph;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.graph.Suggestion;
import gradboard.kernel.Slot;
import gradboard.runtime.Session;
import gradboard.tensor.Tensor;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Numbers for a graph's parameters in a .safetensors file, such as a training run leaves.
 *
 * @param file as the person or the graph file names it
 * @param tensors parameters and running state, by address
 * @param preparation how the data that they were learned from was prepared, where the file says
 */
public record Weights(String file, Map<String, Tensor> tensors, Optional<Preparation> preparation) {

  /**
   * @param name what the person or the graph file calls the file
   * @throws ProblemException if it cannot be read
   */
  public static Weights read(String name, Path file) {
    try {
      Safetensors content = Safetensors.read(file);
      return new Weights(name, withoutMoments(content.tensors()), Checkpoint.preparation(content));
    } catch (NoSuchFileException e) {
      throw problem("the weights " + name + " do not exist; give the file that train --save wrote");
    } catch (FormatException e) {
      throw problem(
          "the weights cannot be read: " + e.getMessage() + "; have train --save write them anew");
    } catch (IOException e) {
      throw problem("the weights " + name + " cannot be read: " + e.getMessage());
    }
  }

  private static ProblemException problem(String message) {
    return new ProblemException(Problem.inFile(message));
  }

  /**
   * What an optimizer kept belongs to the run that it is from, and would spoil the start of
   * another. A name of that form whose parameter the file lacks is another program's.
   */
  private static Map<String, Tensor> withoutMoments(Map<String, Tensor> tensors) {
    Map<String, Tensor> weights = new LinkedHashMap<>(tensors);
    weights.keySet().removeIf(name -> Slot.isMoment(name) && tensors.containsKey(Slot.owner(name)));
    return weights;
  }

  /** A session's, as they are now. */
  public static Weights of(String name, Session session, Optional<Preparation> preparation) {
    return new Weights(name, withoutMoments(session.state()), preparation);
  }

  /** Writes a .safetensors file, whole or not at all. */
  public void write(Path to) throws IOException {
    new Safetensors(tensors, preparation.map(Checkpoint::metadata).orElse(Map.of())).write(to);
  }

  public void restoreTo(Session session) {
    session.restore(tensors, 0);
  }

  /**
   * Asks that the file has to do with a graph at all, before anything else of it is believed.
   *
   * @throws ProblemException if nothing in it belongs to a node of the graph
   */
  public void requireKin(Graph graph) {
    if (tensors.keySet().stream().noneMatch(n -> graph.node(n.split("/", 2)[0]).isPresent())) {
      throw problem(
          "the weights in "
              + file
              + " hold nothing for any node of this graph; give those that were trained with it");
    }
  }

  /**
   * Asks that the graph's inputs take such examples as the file's numbers were learned from, where
   * it says from what.
   *
   * @throws ProblemException if one does not
   */
  public void requireInputsOf(Graph graph) {
    preparation
        .filter(learned -> !Feeds.take(graph, learned))
        .ifPresent(
            learned -> {
              throw problem(
                  "the weights in "
                      + file
                      + " were learned from examples of "
                      + learned.columns().size()
                      + (learned.columns().size() == 1 ? " feature" : " features")
                      + ", which do not fit the inputs of this graph; they belong to another graph,"
                      + " or its inputs were changed since: train this graph and --save anew");
            });
  }

  /**
   * Asks that no parameter was left out; a session knows its parameters once it has run.
   *
   * @throws ProblemException naming those that were
   */
  public void requireAll(Session session) {
    require(missing(session));
  }

  /**
   * As {@link #requireAll}, but for parameters whose numbers are written in the graph file.
   *
   * @throws ProblemException naming those that are in neither file
   */
  public void requireUnwritten(Session session, Graph graph) {
    require(unwritten(session, graph));
  }

  private void require(Set<String> missing) {
    if (!missing.isEmpty()) {
      throw problem(
          "the weights in "
              + file
              + " hold nothing for "
              + Suggestion.list(missing, "and")
              + "; they belong to another graph, or nodes were renamed since: train this graph and"
              + " --save anew");
    }
  }

  private Set<String> missing(Session session) {
    Set<String> missing = new TreeSet<>(session.parameters().keySet());
    missing.removeAll(tensors.keySet());
    return missing;
  }

  private Set<String> unwritten(Session session, Graph graph) {
    Set<String> unwritten = missing(session);
    unwritten.removeIf(parameter -> Written.in(graph, parameter));
    return unwritten;
  }

  /**
   * What does not fit between the file and a graph, a sentence each: most likely of renamed nodes.
   */
  public List<String> doubts(Session session, Graph graph) {
    List<String> doubts = new ArrayList<>(surplus(session.unclaimed(), session));
    lack(session, graph).ifPresent(doubts::add);
    return doubts;
  }

  /** Which parameters the file leaves to their initialisers, in a sentence. */
  public Optional<String> lack(Session session, Graph graph) {
    Set<String> missing = unwritten(session, graph);
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            file
                + " holds nothing for "
                + String.join(", ", missing)
                + (missing.size() == 1
                    ? "; it starts as its initialiser says"
                    : "; they start as their initialisers say"));
  }

  /**
   * @param names in the file that no node takes
   */
  public List<String> surplus(List<String> names, Session session) {
    return names.stream()
        .map(
            name ->
                file
                    + " holds \""
                    + name
                    + "\", which is no parameter of this graph"
                    + Suggestion.nearest(name, session.state().keySet()))
        .toList();
  }
}
