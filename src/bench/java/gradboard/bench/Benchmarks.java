package gradboard.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.openjdk.jmh.Main;

/** The benchmarks' command; results go to standard output, everything else to standard error. */
public final class Benchmarks {
  private static final String USAGE =
      """
      Usage: java -jar target/benchmarks.jar [NAME…] [--json] [--one-process]
             java -jar target/benchmarks.jar memory
             java -jar target/benchmarks.jar jmh [OPTION…]
      Plays the named rows or groups of rows against the peers, all when none is named, and prints
      one line a row, tab-separated: name, ours, peer, ratio (microseconds a step, medians of
      alternating turns; ratio = ours / peer). Each side has a process of its own, unless
      --one-process puts them into one.
      memory: how much a process grows between training steps 1,000 and 100,000.
      jmh: the kernels and steps under JMH, with its own options.""";

  private static final String JSON = "--json";

  /** Plays both sides in this process, to see how much their thread pools disturb each other. */
  private static final String ONE_PROCESS = "--one-process";

  private Benchmarks() {}

  /** Exit status: 0 done, 1 if memory grew too much, 2 if a name is unknown. */
  public static void main(String[] arguments) throws Exception {
    List<String> names = new ArrayList<>(List.of(arguments));
    if (names.contains("--help")) {
      System.out.println(USAGE);
      return;
    }
    if (names.equals(List.of("memory"))) {
      System.exit(memory());
    }
    if (!names.isEmpty() && names.get(0).equals("jmh")) {
      Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
      return;
    }
    boolean json = names.remove(JSON);
    boolean oneProcess = names.remove(ONE_PROCESS);
    for (String name : names) {
      if (Match.all().stream().noneMatch(match -> isNamed(match, name))) {
        System.err.println(
            "there is no benchmark \""
                + name
                + "\"; there are "
                + String.join(", ", Match.all().stream().map(Match::name).toList()));
        System.exit(2);
      }
    }
    List<Match> matches =
        Match.all().stream()
            .filter(match -> names.isEmpty() || names.stream().anyMatch(n -> isNamed(match, n)))
            .toList();
    play(matches, json, oneProcess);
    System.exit(0);
  }

  private static boolean isNamed(Match match, String name) {
    return match.name().equals(name) || match.group().equals(name);
  }

  private static void play(List<Match> matches, boolean json, boolean oneProcess) {
    List<Match.Result> results = new ArrayList<>();
    for (Match match : matches) {
      Function<Side, Player> seat =
          oneProcess
              ? side -> new LocalPlayer(side.at(match.task()))
              : side -> new RemotePlayer(side, match.task());
      Match.Result result = match.play(seat);
      results.add(result);
      System.err.println(Table.memory(result));
      if (!json) {
        System.out.println(Table.line(result));
      }
    }
    CallCost cost = CallCost.measure();
    System.err.println(Table.calls(cost));
    if (json) {
      System.out.println(Table.json(results, cost));
    }
  }

  private static int memory() {
    MemoryGrowth growth = MemoryGrowth.measure(new MlpTask(64, MlpTask.Rule.SGD));
    System.out.println(Table.growth(growth));
    return growth.isWithinLimit() ? 0 : 1;
  }
}
