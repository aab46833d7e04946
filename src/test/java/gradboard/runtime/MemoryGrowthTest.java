package gradboard.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Training for long takes no more memory than training for a while. */
class MemoryGrowthTest {
  private static final long LIMIT = 1 << 20;

  /** A fixed heap, resident from the start, and early compilation: what grows is a leak. */
  private static final List<String> FLAGS =
      List.of(
          "-Xms64m",
          "-Xmx64m",
          "-XX:+AlwaysPreTouch",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1");

  /** Heap and resident memory by which a training grew between two steps, in bytes. */
  private static List<Long> growth(int first, int last) throws IOException {
    assumeTrue(Files.exists(LongTraining.STATM), "resident memory can be read on Linux only");
    ProcessBuilder builder =
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    builder.command().addAll(FLAGS);
    builder.command().addAll(List.of("-cp", System.getProperty("java.class.path")));
    builder.command().add(LongTraining.class.getName());
    builder.command().addAll(List.of(Integer.toString(first), Integer.toString(last)));
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String answer =
        output
            .lines()
            .filter(line -> line.startsWith(LongTraining.ANSWER))
            .findFirst()
            .orElseThrow(() -> new AssertionError(output));
    String[] numbers = answer.substring(LongTraining.ANSWER.length()).split(" ");
    return Stream.of(numbers).map(Long::valueOf).toList();
  }

  @Test
  void aTrainingDoesNotGrowBetweenItsFirstStepsAndLaterOnes() throws IOException {
    assertThat(growth(200, 5000)).allSatisfy(bytes -> assertThat(bytes).isLessThan(LIMIT));
  }

  @Test
  @Tag("slow")
  void aTrainingDoesNotGrowBetweenSteps1000And100000() throws IOException {
    assertThat(growth(1000, 100_000)).allSatisfy(bytes -> assertThat(bytes).isLessThan(LIMIT));
  }
}
