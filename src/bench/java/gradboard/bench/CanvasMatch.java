package gradboard.bench;

import gradboard.bench.CanvasFrames.Motion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** One row of the table: frames of our canvas and of a plain JGraphX component, in turns. */
record CanvasMatch(int nodes) implements Contest {
  private static final int ROUNDS = 5;
  private static final int WARM_UP = 3;

  /** The share of frames that are at most as long as the time told. */
  private static final double SHARE = 0.95;

  private static final List<String> FLAGS = List.of("-Djava.awt.headless=true", "-Xmx1g");

  static List<CanvasMatch> all() {
    return List.of(
        new CanvasMatch(100),
        new CanvasMatch(1_000),
        new CanvasMatch(5_000),
        new CanvasMatch(20_000));
  }

  @Override
  public String name() {
    return "canvas-" + nodes + "/jgraphx";
  }

  @Override
  public Row play(boolean oneProcess) {
    try (Child we = child("gradboard");
        Child they = child("jgraphx")) {
      for (int i = 0; i < WARM_UP; i++) {
        new Times().sweep(we);
      }
      new Times().sweep(they);
      Times ours = new Times();
      Times peers = new Times();
      List<Double> ratios = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        List<Double> our = ours.sweep(we);
        List<Double> their = peers.sweep(they);
        ratios.add(percentile(our) / percentile(their));
      }
      for (Motion motion : Motion.values()) {
        System.err.println(name() + ": " + ours.line(motion) + "; peer " + peers.line(motion));
      }
      Collections.sort(ratios);
      return new Row(
          name(),
          percentile(ours.all()),
          percentile(peers.all()),
          ratios.get(ROUNDS / 2),
          OptionalLong.empty(),
          OptionalLong.empty());
    }
  }

  /** Microseconds of frames, by what moved. */
  private static final class Times {
    private final Map<Motion, List<Double>> clock = new EnumMap<>(Motion.class);
    private final Map<Motion, List<Double>> processor = new EnumMap<>(Motion.class);

    /** Adds a sweep of each motion, and gives what the clock showed. */
    List<Double> sweep(Child child) {
      List<Double> shown = new ArrayList<>();
      for (Motion motion : Motion.values()) {
        List<Double> times = child.ask(motion.name());
        shown.addAll(times);
        clock.computeIfAbsent(motion, m -> new ArrayList<>()).addAll(times);
        processor.computeIfAbsent(motion, m -> new ArrayList<>()).addAll(child.await());
      }
      return shown;
    }

    List<Double> all() {
      return clock.values().stream().flatMap(List::stream).toList();
    }

    String line(Motion motion) {
      return String.format(
          Locale.ROOT,
          "%s %.1f ms (processor %.1f)",
          motion.name().toLowerCase(Locale.ROOT),
          percentile(clock.get(motion)) / 1e3,
          percentile(processor.get(motion)) / 1e3);
    }
  }

  private Child child(String side) {
    return new Child(CanvasFrames.class, FLAGS, side, Integer.toString(nodes));
  }

  private static double percentile(List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    return sorted.get((int) Math.floor(sorted.size() * SHARE));
  }
}
