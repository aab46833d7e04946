package gradboard.ui.live;

import gradboard.data.DataSpec;
import gradboard.edit.Renaming;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.io.GraphFile;
import gradboard.kernel.Type;
import gradboard.trace.Numbers;
import gradboard.trace.Pass;
import gradboard.train.TrainingSpec;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pass whose numbers are shown, how far it has been told, and which of its numbers edits have
 * outdated. Belongs to the event thread.
 */
final class ShownPass {
  private static final int REMEMBERED = 50;

  private Optional<Pass> pass = Optional.empty();
  private Basis basis = Basis.of(GraphFile.EMPTY);
  private Set<String> outdated = Set.of();
  private boolean otherLoss;
  private boolean byNumbersOnly = true;

  /** How many moments have been told. */
  private int told;

  private boolean stepping;
  private Numbers numbers = Numbers.NONE;
  private final Deque<Earlier> earlier = new ArrayDeque<>();

  /**
   * What the numbers are held against.
   *
   * @param meaning of the graph that they are told of
   * @param loss of that graph
   * @param fed what its inputs were fed
   * @param outdated nodes that were outdated already when it became that graph
   * @param byNumbersOnly whether those were so by written numbers alone
   */
  private record Basis(
      Meaning meaning,
      Optional<String> loss,
      Fed fed,
      Set<String> outdated,
      boolean byNumbersOnly) {
    static Basis of(GraphFile file) {
      Graph graph = file.graph();
      return new Basis(Meaning.of(graph), graph.loss(), Fed.of(file), Set.of(), true);
    }
  }

  /**
   * What of a file beside its graph decides the numbers of a pass.
   *
   * @param seed by which parameters and random numbers are drawn
   */
  private record Fed(Optional<DataSpec> data, int batch, long seed) {
    static Fed of(GraphFile file) {
      TrainingSpec spec = file.train().orElse(TrainingSpec.UNSPECIFIED);
      return new Fed(file.seededData(), spec.batch(), spec.seed());
    }

    /** The nodes that would begin with other numbers. */
    Set<String> changed(Fed now, Meaning meaning) {
      if (seed != now.seed) {
        return meaning.parts().keySet();
      }
      return data.equals(now.data) && batch == now.batch ? Set.of() : meaning.fedByData();
    }
  }

  /** What was shown of a graph before its nodes were moved: undoing that shows it again. */
  private record Earlier(Graph graph, Pass pass, Basis basis) {}

  Optional<Pass> pass() {
    return pass;
  }

  /** Nodes at the top whose numbers an edit has outdated. */
  Set<String> outdated() {
    return outdated;
  }

  /** Whether the present graph has something that works out otherwise, or from something else. */
  boolean isOfOtherStructure() {
    return !byNumbersOnly;
  }

  /** Whether the present graph differs in numbers that its file writes, and in nothing else. */
  boolean isOfOtherNumbers() {
    return byNumbersOnly && !outdated.isEmpty();
  }

  /** Whether no gradient is what the graph gives now, because its loss is another. */
  boolean hasOtherLoss() {
    return otherLoss;
  }

  Numbers numbers() {
    return numbers;
  }

  /**
   * Types as the pass has them: one example is fed where a batch is inferred.
   *
   * @param inferred of the present graph, by address; those of outdated nodes hold
   */
  Map<String, Type> types(Map<String, Type> inferred) {
    Map<String, Type> other = new HashMap<>();
    pass.ifPresent(
        p ->
            p.snapshot()
                .values()
                .forEach(
                    (address, digest) -> {
                      Type type = new Type(digest.type(), digest.shape());
                      Type known = inferred.getOrDefault(address, type);
                      if (!known.equals(type) && !outdated.contains(head(Pass.node(address)))) {
                        other.put(address, type);
                      }
                    }));
    if (other.isEmpty()) {
      return inferred;
    }
    Map<String, Type> types = new HashMap<>(inferred);
    types.putAll(other);
    return types;
  }

  int told() {
    return told;
  }

  /** Whether it is told moment by moment. */
  boolean isStepping() {
    return stepping;
  }

  /**
   * Whether another pass would tell the same.
   *
   * @param trained how many steps the parameters have been trained by now; 0 where that is not
   *     known
   */
  boolean isOf(long trained) {
    return outdated.isEmpty()
        && pass.filter(p -> trained == 0 || p.snapshot().step() == trained).isPresent();
  }

  /** The moment told last. */
  Optional<Pass.Moment> moment() {
    return pass.filter(p -> stepping && told > 0 && told <= p.moments().size())
        .map(p -> p.moments().get(told - 1));
  }

  /**
   * Turns to another pass.
   *
   * @param of the file that it was worked out of
   * @param now what the file is now
   */
  void take(Pass taken, GraphFile of, GraphFile now) {
    pass = Optional.of(taken);
    basis = Basis.of(of);
    earlier.clear();
    edited(now);
  }

  void show(int moments, boolean step) {
    told = moments;
    stepping = step;
    numbers = pass.map(p -> step ? Numbers.upTo(p, moments) : Numbers.all(p)).orElse(Numbers.NONE);
  }

  /** Looks what an edit has outdated. */
  void edited(GraphFile file) {
    if (pass.isPresent()) {
      Graph graph = file.graph();
      Meaning now = Meaning.of(graph);
      Set<String> fed = basis.fed.changed(Fed.of(file), now);
      Set<String> found = new HashSet<>(now.outdatedSince(basis.meaning, fed));
      basis.outdated.stream().filter(now.parts()::containsKey).forEach(found::add);
      outdated = found;
      byNumbersOnly =
          basis.byNumbersOnly && fed.isEmpty() && now.differsInNumbersOnly(basis.meaning);
      Optional<String> loss = graph.loss();
      otherLoss =
          !loss.equals(basis.loss)
              || loss.map(Ref::parse).map(Ref::node).filter(found::contains).isPresent();
    }
  }

  /** Follows an edit that gave nodes other addresses and left alone what they work out. */
  void moved(GraphFile from, GraphFile to, Renaming renaming) {
    if (pass.isEmpty()) {
      return;
    }
    edited(from);
    Graph before = from.graph();
    Graph after = to.graph();
    Pass shown = pass.get();
    Optional<Pass.Moment> last = moment();
    earlier.push(new Earlier(before, shown, basis));
    if (earlier.size() > REMEMBERED) {
      earlier.removeLast();
    }
    Optional<Earlier> known = earlier.stream().filter(e -> e.graph == after).findFirst();
    pass =
        Optional.of(known.map(Earlier::pass).orElseGet(() -> MovedPass.of(shown, after, renaming)));
    basis =
        known
            .map(Earlier::basis)
            .orElseGet(
                () ->
                    new Basis(
                        Meaning.of(after),
                        after.loss(),
                        basis.fed,
                        outdated(after, renaming),
                        byNumbersOnly));
    List<Pass.Moment> moments = pass.get().moments();
    int at =
        last.map(m -> moments.indexOf(new Pass.Moment(renaming.of(m.node()), m.phase())) + 1)
            .filter(index -> index > 0)
            .orElse(moments.size());
    show(at, stepping);
  }

  /** Those nodes that were outdated, or hold one that was, or were held by one. */
  private Set<String> outdated(Graph after, Renaming renaming) {
    Set<String> found = new HashSet<>();
    outdated.forEach(id -> found.add(head(renaming.of(id))));
    Renaming back = renaming.inverse();
    for (Node node : after.nodes()) {
      if (outdated.contains(head(back.of(node.id())))) {
        found.add(node.id());
      }
    }
    return found;
  }

  private static String head(String address) {
    return address.split("/", 2)[0];
  }
}
