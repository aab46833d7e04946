package gradboard.edit.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import gradboard.io.GraphWriter;
import gradboard.op.OpCatalog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are killed while they save, and while they keep unsaved edits. */
class KillTest {
  private static final OpCatalog CATALOG = OpCatalog.load();
  private static final int KILLS = 8;

  /** What writing on a busy machine may take beyond the pace. */
  private static final long SLOW_DISK_MILLIS = 2_000;

  private final Random random = new Random(5);

  /** Lets a victim go on for a while, then kills it; all that it printed. */
  private List<String> killed(String... arguments) throws IOException, InterruptedException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-cp", classes, Victim.class.getName()));
    command.addAll(List.of(arguments));
    Process victim =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
      lines.add(said.readLine());
      long end = System.nanoTime() + (300 + random.nextInt(900)) * 1_000_000L;
      while (System.nanoTime() < end) {
        lines.add(said.readLine());
      }
      // SIGKILL where there are signals: nothing of the victim's runs any more.
      victim.destroyForcibly().waitFor();
    }
    return lines;
  }

  @Test
  void aFileIsWholeWhereverSavingIsCutOff(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("graph.json");
    GraphFile before = Victim.large(CATALOG);
    new GraphWriter(CATALOG).write(before, file);
    Set<Integer> found = new HashSet<>();
    for (int i = 0; i < KILLS; i++) {
      assertThat(killed("save", file.toString())).doesNotContainNull();
      GraphFile after = new GraphReader(CATALOG).read(file).orThrow();
      found.add(after.graph().nodes().size());
      assertThat(before.graph().nodes()).containsAll(after.graph().nodes());
    }
    assertThat(found).isSubsetOf(Victim.NODES, Victim.NODES / 2);
  }

  @Test
  void atMostOnePaceOfEditsIsLost(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("graph.json");
    for (int i = 0; i < KILLS; i++) {
      List<String> printed = killed("edit", folder.resolve("recovery").toString(), file.toString());
      Map<Integer, Long> times = new HashMap<>();
      printed.forEach(line -> times.put(number(line, 0), Long.parseLong(line.split(" ")[1])));
      String last = printed.get(printed.size() - 1);

      Leftovers leftovers = Leftovers.in(folder.resolve("recovery"));
      int kept =
          leftovers.all().stream()
              .mapToInt(leftover -> Integer.parseInt(whole(leftover).title()))
              .findFirst()
              .orElse(0);
      long firstLost = times.getOrDefault(kept + 1, Long.MAX_VALUE);
      assertThat(Long.parseLong(last.split(" ")[1]) - firstLost)
          .as("age of the first lost edit, of %s edits with %s kept", number(last, 0), kept)
          .isLessThan(Victim.PACE.toMillis() + SLOW_DISK_MILLIS);
      assertThat(leftovers.all()).allSatisfy(l -> assertThat(l.path()).contains(file));
      leftovers.discard();
    }
    try (var left = Files.list(folder.resolve("recovery"))) {
      assertThat(left).isEmpty();
    }
  }

  private static int number(String line, int index) {
    return Integer.parseInt(line.split(" ")[index]);
  }

  private static GraphFile whole(Leftover leftover) {
    GraphFile file = new GraphReader(CATALOG).read(leftover.file()).orThrow();
    assertThat(file.graph().nodes()).hasSize(Victim.NODES);
    return file;
  }
}
