package gradboard.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.Main;

/** The benchmarks' command; results go to standard output, everything else to standard error. */
public final class Benchmarks {
  private static final String USAGE =
      """
      Usage: java -jar target/benchmarks.jar [NAME…] [--json] [--one-process]
             java -jar target/benchmarks.jar memory
             java -jar target/benchmarks.jar large [NODES…]
             java -jar target/benchmarks.jar jmh [OPTION…]
      Plays the named rows or groups of rows against the peers, all when none is named, and prints
      one line a row, tab-separated: name, ours, peer, ratio (microseconds: of a step the median of
      alternating turns, of a canvas's frame the 95th percentile; ratio = ours / peer). Each side has a process of its own, unless
      --one-process puts them into one.
      memory: how much a process grows between training steps 1,000 and 100,000.
      large: opening, editing and dragging all of a large graph, and the memory that it takes.
      jmh: the kernels and steps under JMH, with its own options.""";

  private static final List<String> LARGE = List.of("200", "1000", "5000", "20000");

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
    if (!names.isEmpty() && names.get(0).equals("large")) {
      large(names.subList(1, names.size()));
      return;
    }
    if (!names.isEmpty() && names.get(0).equals("jmh")) {
      Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
      return;
    }
    boolean json = names.remove(JSON);
    boolean oneProcess = names.remove(ONE_PROCESS);
    for (String name : names) {
      if (Contest.all().stream().noneMatch(match -> isNamed(match, name))) {
        System.err.println(
            "there is no benchmark \""
                + name
                + "\"; there are "
                + String.join(", ", Contest.all().stream().map(Contest::name).toList()));
        System.exit(2);
      }
    }
    List<Contest> contests =
        Contest.all().stream()
            .filter(match -> names.isEmpty() || names.stream().anyMatch(n -> isNamed(match, n)))
            .toList();
    play(contests, json, oneProcess);
    System.exit(0);
  }

  /** By its whole name, the part of it before the peer's, or its group. */
  private static boolean isNamed(Contest match, String name) {
    return match.name().equals(name)
        || match.name().startsWith(name + "/")
        || match.group().equals(name);
  }

  private static void large(List<String> sizes) {
    for (String size : sizes.isEmpty() ? LARGE : sizes) {
      int nodes = Integer.parseInt(size);
      System.out.println(Table.large(nodes, LargeGraph.measure(nodes)));
    }
  }

  private static void play(List<Contest> contests, boolean json, boolean oneProcess) {
    List<Row> rows = new ArrayList<>();
    for (Contest contest : contests) {
      Row row = contest.play(oneProcess);
      rows.add(row);
      if (row.ourMemory().isPresent()) {
        System.err.println(Table.memory(row));
      }
      if (!json) {
        System.out.println(Table.line(row));
      }
    }
    // What a call through DJL costs matters only beside PyTorch's rows.
    Optional<CallCost> cost =
        rows.stream()
            .filter(row -> row.name().endsWith("/pytorch"))
            .findFirst()
            .map(row -> CallCost.measure());
    cost.ifPresent(calls -> System.err.println(Table.calls(calls)));
    if (json) {
      System.out.println(Table.json(rows, cost));
    }
  }

  private static int memory() {
    MemoryGrowth growth = MemoryGrowth.measure(new MlpTask(64, MlpTask.Rule.SGD));
    System.out.println(Table.growth(growth));
    return growth.isWithinLimit() ? 0 : 1;
  }
}
