package gradboard.ui.live;

import gradboard.draw.Outdated;
import gradboard.edit.Boundary;
import gradboard.edit.Place;
import gradboard.edit.View;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.trace.Numbers;
import gradboard.trace.Pass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of a graph by address, told of the nodes in view by their ids. */
final class InView {
  private InView() {}

  static Numbers numbers(View view, Numbers whole) {
    return view.place().isTop()
        ? whole
        : whole.within(view::address, id -> view.node(id).filter(Boundary::isOutput).isPresent());
  }

  /** Problems of the nodes in view, and of what is inside them. */
  static List<Problem> problems(Place place, List<Problem> all) {
    List<Problem> here = new ArrayList<>();
    for (Problem problem : all) {
      problem
          .node()
          .filter(address -> address.startsWith(place.prefix()))
          .map(address -> told(problem, path(place, address)))
          .ifPresent(here::add);
    }
    return here;
  }

  private static String[] path(Place place, String address) {
    return address.substring(place.prefix().length()).split("/", 2);
  }

  private static Problem told(Problem problem, String[] path) {
    String message =
        path.length == 1 ? problem.message() : "Inside, at " + path[1] + ": " + problem.message();
    return new Problem(problem.severity(), Optional.of(path[0]), problem.port(), message);
  }

  /** What is outdated in view: all that is inside a composite that is outdated itself. */
  static Outdated outdated(View view, Outdated atTop) {
    if (view.place().isTop()) {
      return atTop;
    }
    Set<String> inside =
        atTop.hasValue(view.place().path().get(0))
            ? view.graph().nodes().stream().map(Node::id).collect(Collectors.toSet())
            : Set.of();
    return new Outdated(inside, atTop.gradients());
  }

  /**
   * The moments of the nodes in view.
   *
   * @param which of the pass's moments they are
   */
  static List<Pass.Moment> moments(Place place, Pass pass, List<Integer> which) {
    return which.stream().map(pass.moments()::get).map(m -> told(place, m)).toList();
  }

  /** A moment as one of a node in view: a composite has the moments of what is inside it. */
  static Optional<Pass.Moment> moment(Place place, Pass.Moment moment) {
    return Optional.of(moment)
        .filter(m -> m.node().startsWith(place.prefix()))
        .map(m -> told(place, m));
  }

  private static Pass.Moment told(Place place, Pass.Moment moment) {
    return new Pass.Moment(path(place, moment.node())[0], moment.phase());
  }
}
