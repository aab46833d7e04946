package gradboard.ui.live;

import gradboard.edit.History.Step;
import gradboard.edit.Renaming;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which parameters of a session that is to be replaced live on in the next one: those whose nodes
 * are what they were, wherever edits have moved them, and those that undoing gave back.
 */
final class Inheritance {

  /**
   * One parameter's way through the edits.
   *
   * @param now its present address
   * @param owner the node that it belongs to
   * @param moved whether an edit has moved it
   */
  private record Way(String now, Optional<Meaning.Part> owner, boolean moved) {
    boolean isIntact(Meaning meaning) {
      return same(meaning.owner(now), owner);
    }

    Way then(Meaning before, Meaning after, Renaming renaming) {
      if (!renaming.touches(now)) {
        return this;
      }
      String next = renaming.of(now);
      return new Way(next, isIntact(before) ? after.owner(next) : owner, true);
    }
  }

  /** A parameter that undoing gave back, with its numbers: no session holds them. */
  private record Returned(Way way, Kept kept) {}

  /**
   * What becomes of parameters by an edit.
   *
   * @param inSession those of the session that are lost, present address by the session's
   * @param returned those of an earlier session that are lost again, by present address
   */
  record Lost(Map<String, String> inSession, Map<String, Kept> returned) {}

  /**
   * An act since the session was made, which may have changed what shape parameters have.
   *
   * @param addresses of the parameters of the session before it, by the session's
   */
  record Passed(Step step, Map<String, String> addresses) {}

  /**
   * What becomes of parameters where another session takes the place of theirs.
   *
   * @param taken what it takes over, by present address
   * @param unfit what it has no room for, by the former session's address
   */
  record Estate(Map<String, Kept> taken, Map<String, Kept> unfit) {}

  private final Map<String, Way> ways = new HashMap<>();
  private final List<Passed> passed = new ArrayList<>();
  private List<Returned> returned = new ArrayList<>();

  /** Of no session. */
  Inheritance() {}

  /**
   * @param parameters their addresses in the graph of this meaning
   */
  Inheritance(Meaning meaning, Collection<String> parameters) {
    parameters.forEach(
        address -> ways.put(address, new Way(address, meaning.owner(address), false)));
  }

  /** Notes an act, before it is followed. */
  void note(Step step, Meaning before) {
    Map<String, String> addresses = inSession(before);
    if (!addresses.isEmpty()) {
      passed.add(new Passed(step, addresses));
    }
  }

  /** All acts that were noted, in order. */
  List<Passed> passed() {
    return List.copyOf(passed);
  }

  /** Follows an edit; tells which parameters it took, by their addresses before it. */
  Lost follow(Meaning before, Meaning after, Renaming renaming) {
    Lost lost = new Lost(new HashMap<>(), new HashMap<>());
    ways.replaceAll(
        (address, way) -> {
          Way next = way.then(before, after, renaming);
          if (way.isIntact(before) && !next.isIntact(after)) {
            lost.inSession.put(address, way.now);
          }
          return next;
        });
    List<Returned> left = new ArrayList<>();
    for (Returned each : returned) {
      Way next = each.way.then(before, after, renaming);
      if (next.isIntact(after)) {
        left.add(new Returned(next, each.kept));
      } else {
        lost.returned.put(each.way.now, each.kept);
      }
    }
    returned = left;
    return lost;
  }

  /** The session's address of a parameter that is what it was; empty where the session has none. */
  Optional<String> inSession(String now, Meaning meaning) {
    return ways.entrySet().stream()
        .filter(way -> way.getValue().now.equals(now) && way.getValue().isIntact(meaning))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Takes away what undoing gave back to a parameter. */
  void forget(String now) {
    returned.removeIf(each -> each.way.now.equals(now));
  }

  /**
   * Has a parameter of the session not live on.
   *
   * @param address the session's
   */
  void disown(String address) {
    ways.remove(address);
  }

  /** Gives a parameter that the session has not the numbers that it once held. */
  void giveBack(String now, Kept kept, Meaning meaning) {
    forget(now);
    returned.add(new Returned(new Way(now, meaning.owner(now), true), kept));
  }

  /** All that would live on, present address by the session's. */
  Map<String, String> inSession(Meaning meaning) {
    Map<String, String> intact = new HashMap<>();
    ways.forEach(
        (address, way) -> {
          if (way.isIntact(meaning)) {
            intact.put(address, way.now);
          }
        });
    return intact;
  }

  /** What undoing gave back and no session has taken over yet, by present address. */
  Map<String, Kept> returned() {
    Map<String, Kept> kept = new HashMap<>();
    returned.forEach(each -> kept.put(each.way.now, each.kept));
    return kept;
  }

  /**
   * What the next session takes over of the one before it.
   *
   * @param former by its former address
   * @param fresh the numbers that the next session would start with
   * @param trained whether training has changed the former ones; otherwise only moved ones are
   *     taken over, since a parameter's address decides what it starts as
   */
  Estate divided(
      Map<String, Kept> former, Map<String, Tensor> fresh, Meaning meaning, boolean trained) {
    Estate estate = new Estate(new HashMap<>(), new HashMap<>());
    ways.forEach(
        (address, way) -> {
          Kept kept = former.get(address);
          if ((trained || way.moved) && kept != null && way.isIntact(meaning)) {
            if (kept.fits(fresh.get(way.now))) {
              estate.taken.put(way.now, kept);
            } else {
              estate.unfit.put(address, kept);
            }
          }
        });
    for (Returned each : returned) {
      if (each.way.isIntact(meaning) && each.kept.fits(fresh.get(each.way.now))) {
        estate.taken.put(each.way.now, each.kept);
      }
    }
    return estate;
  }

  private static boolean same(Optional<Meaning.Part> now, Optional<Meaning.Part> then) {
    return now.isPresent() && then.isPresent() && now.get().sameBut(then.get());
  }
}
