package gradboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.format.JsonParser;
import gradboard.io.GraphReader;
import gradboard.op.Attribute;
import gradboard.op.OpCatalog;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand spoilt graph files, the same in every run: whatever a file says, {@code run} ends
 * soon, with 0 or with 2 and a sentence.
 */
class MutationTest {
  private static final int FILES = 10_000;
  private static final long SEED = 20_231_117;
  private static final double SECONDS = 5;

  /** Wall time in which even a crowded machine gives a command its five seconds. */
  private static final int HANGING_SECONDS = 120;

  /** Files up to this size are spoilt; larger ones would only take longer. */
  private static final long LARGEST = 5_000;

  private static final OpCatalog CATALOG = OpCatalog.load();

  @TempDir Path folder;

  @Test
  void endsSoonWithZeroOrTwoWhateverTheFileSays() throws Exception {
    List<Object> originals = originals();
    Map<String, List<String>> ops = new TreeMap<>();
    CATALOG
        .all()
        .forEach(op -> ops.put(op.name(), op.attributes().stream().map(Attribute::name).toList()));
    Mutator mutator = new Mutator(SEED, ops);
    ExecutorService worker = Executors.newSingleThreadExecutor();
    int compiled = 0;
    int ran = 0;
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      Path file = folder.resolve("mutated.json");
      Files.write(file, mutator.mutate(originals.get(i % originals.size())));
      compiled += new GraphReader(CATALOG).read(file).errors().isEmpty() ? 1 : 0;
      Cli.Outcome outcome = outcome(worker, file);
      ran += outcome.status() == 0 ? 1 : 0;
      if (!isProper(outcome)) {
        faults.add(
            "file " + i + " ended with " + outcome.status() + "\n" + outcome.err() + text(file));
      }
    }
    worker.shutdown();

    assertThat(faults).isEmpty();
    assertThat(compiled).isGreaterThanOrEqualTo(FILES / 2);
    assertThat(ran).isGreaterThan(FILES / 20);
  }

  /** Five seconds are counted as the command's own, so that other work on the machine is not. */
  private static Cli.Outcome outcome(ExecutorService worker, Path file)
      throws InterruptedException, ExecutionException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    try {
      return worker
          .submit(
              () -> {
                long start = threads.getCurrentThreadCpuTime();
                Cli.Outcome outcome = Cli.run("run", file, "--json");
                double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
                assertThat(seconds).as(text(file)).isLessThan(SECONDS);
                return outcome;
              })
          .get(HANGING_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("hangs:\n" + text(file), e);
    }
  }

  private static boolean isProper(Cli.Outcome outcome) {
    boolean silent = outcome.status() == 0;
    boolean told = outcome.status() == 2 && !outcome.err().isBlank();
    return (silent || told)
        && !outcome.err().contains("\tat ")
        && !outcome.err().contains("Exception")
        && !outcome.err().contains("mistake of the program");
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static List<Object> originals() throws IOException {
    List<Object> originals = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("graphs"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        if (Files.size(file) <= LARGEST) {
          originals.add(JsonParser.parse(Files.readString(file)).data());
        }
      }
    }
    return originals;
  }
}
