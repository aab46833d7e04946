package gradboard.ui.canvas;

import gradboard.draw.Fonts;
import gradboard.draw.NodePorts;
import gradboard.draw.Scene;
import gradboard.draw.SceneBuilder;
import gradboard.draw.Subject;
import gradboard.edit.Place;
import gradboard.ui.live.Threads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;

/**
 * Has the scene follow what is to be drawn. A small one is made on the spot. A large one is made
 * beside the event thread, for which it would be too long, and until it comes the one before is
 * painted; whoever asks for the {@link #scene} gets one that is up to date all the same.
 */
final class SceneFeed {
  /** So many cards are laid out within a few milliseconds. */
  private static final int MOST_AT_ONCE = 300;

  private static final Executor WORKER = Threads.single("scene");

  private final Supplier<Subject> subject;
  private final Runnable taker;

  /** Those of the places around the one in view stay, for the way back. */
  private final Map<Place, SceneBuilder> builders = new HashMap<>();

  private final List<Runnable> waiting = new ArrayList<>();
  private Fonts fonts;
  private Place place = Place.TOP;
  private SceneBuilder builder;
  private Scene latest = Scene.EMPTY;
  private boolean stale;
  private boolean asked;
  private Optional<CompletableFuture<SceneBuilder.Built>> work = Optional.empty();

  /**
   * @param subject what is to be drawn, now
   * @param taker run whenever there is another scene
   */
  SceneFeed(Supplier<Subject> subject, Runnable taker, Fonts fonts) {
    this.subject = subject;
    this.taker = taker;
    wear(fonts);
  }

  /** Lays all out anew in other fonts. */
  void wear(Fonts next) {
    fonts = next;
    builders.clear();
    turnTo(place);
  }

  /** Turns to another place; until its scene is made it is shown as it was left, or empty. */
  void turnTo(Place next) {
    boolean elsewhere = !next.equals(place);
    place = next;
    builders.keySet().removeIf(other -> !other.holds(next));
    builder = builders.computeIfAbsent(next, any -> new SceneBuilder(fonts));
    work = Optional.empty();
    if (elsewhere) {
      waiting.clear();
      latest = builder.latest();
    }
  }

  /** Something of what is to be drawn has changed. */
  void changed() {
    stale = true;
    if (asked) {
      return;
    }
    Subject now = subject.get();
    if (now.graph().nodes().size() <= MOST_AT_ONCE || builder.differsInMarksOnly(now)) {
      make(now);
    } else {
      // Most acts change several things one after the other.
      asked = true;
      SwingUtilities.invokeLater(this::begin);
    }
  }

  private void begin() {
    asked = false;
    if (stale && work.isEmpty()) {
      stale = false;
      CompletableFuture<SceneBuilder.Built> begun =
          CompletableFuture.supplyAsync(builder.work(subject.get()), WORKER);
      work = Optional.of(begun);
      begun.whenComplete((built, failure) -> SwingUtilities.invokeLater(() -> arrived(begun)));
    }
  }

  private void arrived(CompletableFuture<SceneBuilder.Built> done) {
    if (work.filter(awaited -> awaited == done).isPresent()) {
      take(done);
      begin();
    }
  }

  private void take(CompletableFuture<SceneBuilder.Built> done) {
    work = Optional.empty();
    show(builder.take(done.join()));
  }

  private void make(Subject now) {
    work = Optional.empty();
    stale = false;
    show(builder.build(now));
  }

  private void show(Scene next) {
    latest = next;
    taker.run();
    List<Runnable> acts = List.copyOf(waiting);
    waiting.clear();
    acts.forEach(Runnable::run);
  }

  /**
   * Does something as soon as the place in view has a scene with something in it, or none comes.
   */
  void whenMade(Runnable act) {
    if (latest.nodes().isEmpty() && (stale || work.isPresent())) {
      waiting.add(act);
    } else {
      act.run();
    }
  }

  /** The scene of what is to be drawn now. */
  Scene scene() {
    if (stale) {
      make(subject.get());
    } else {
      work.ifPresent(this::take);
    }
    return latest;
  }

  /** The scene as it was last made. */
  Scene latest() {
    return latest;
  }

  /** The ports of a node as drawn in the scene as it was last made. */
  Optional<NodePorts> ports(String node) {
    return builder.ports(node);
  }
}
