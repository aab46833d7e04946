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
        sweep(we);
      }
      sweep(they);
      Map<Motion, List<Double>> ours = new EnumMap<>(Motion.class);
      Map<Motion, List<Double>> peers = new EnumMap<>(Motion.class);
      List<Double> ratios = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        Map<Motion, List<Double>> our = sweep(we);
        Map<Motion, List<Double>> their = sweep(they);
        ratios.add(percentile(all(our)) / percentile(all(their)));
        our.forEach(
            (motion, times) -> ours.computeIfAbsent(motion, m -> new ArrayList<>()).addAll(times));
        their.forEach(
            (motion, times) -> peers.computeIfAbsent(motion, m -> new ArrayList<>()).addAll(times));
      }
      for (Motion motion : Motion.values()) {
        System.err.printf(
            Locale.ROOT,
            "%s: %s %.1f ms, peer %.1f ms%n",
            name(),
            motion.name().toLowerCase(Locale.ROOT),
            percentile(ours.get(motion)) / 1e3,
            percentile(peers.get(motion)) / 1e3);
      }
      Collections.sort(ratios);
      return new Row(
          name(),
          percentile(all(ours)),
          percentile(all(peers)),
          ratios.get(ROUNDS / 2),
          OptionalLong.empty(),
          OptionalLong.empty());
    }
  }

  private static Map<Motion, List<Double>> sweep(Child child) {
    Map<Motion, List<Double>> times = new EnumMap<>(Motion.class);
    for (Motion motion : Motion.values()) {
      times.put(motion, child.ask(motion.name()));
    }
    return times;
  }

  private static List<Double> all(Map<Motion, List<Double>> times) {
    return times.values().stream().flatMap(List::stream).toList();
  }

  private Child child(String side) {
    return new Child(CanvasFrames.class, FLAGS, side, Integer.toString(nodes));
  }

  private static double percentile(List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    return sorted.get((int) Math.floor(sorted.size() * SHARE));
  }
}
