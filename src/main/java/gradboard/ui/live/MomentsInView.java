package gradboard.ui.live;

import gradboard.edit.Place;
import gradboard.trace.Pass;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The moments of a pass that are those of the nodes in view.
 *
 * @param which of the pass's moments they are, in order
 * @param moments told of the nodes in view by their ids
 */
record MomentsInView(
    Place place, Optional<Pass> pass, List<Integer> which, List<Pass.Moment> moments) {
  static final MomentsInView NONE =
      new MomentsInView(Place.TOP, Optional.empty(), List.of(), List.of());

  /** Those of a pass in a place; the same as these where both are. */
  MomentsInView in(Place now, Optional<Pass> shown) {
    // The very same pass: comparing all its numbers would take longer than looking through it.
    if (place.equals(now) && pass.orElse(null) == shown.orElse(null)) {
      return this;
    }
    List<Integer> found = shown.map(p -> p.momentsOf(now.prefix())).orElse(List.of());
    List<Pass.Moment> told = shown.map(p -> InView.moments(now, p, found)).orElse(List.of());
    return new MomentsInView(now, shown, found, told);
  }

  int count() {
    return which.size();
  }

  /** Which of the pass's moments one of these is. */
  int index(int moment) {
    return which.get(moment);
  }

  /** How many of these are among the first so many of the pass. */
  int before(int moments) {
    int at = Collections.binarySearch(which, moments);
    return at < 0 ? -at - 1 : at;
  }
}
