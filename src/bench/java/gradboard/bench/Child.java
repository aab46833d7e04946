package gradboard.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A process of its own for one of this package's main classes, so that no library's threads, heap
 * or compiled code is in the way of another's. Orders go down its standard input, one a line;
 * answers are numbers on lines that begin with a mark, for native libraries print there too.
 */
final class Child implements AutoCloseable {
  private static final String MARK = "> ";

  private final Process process;
  private final PrintWriter orders;
  private final BufferedReader answers;

  Child(Class<?> main, List<String> flags, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(Arrays.asList(arguments));
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    orders = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Sends an order and waits for the numbers that answer it. */
  List<Double> ask(String order) {
    orders.println(order);
    return await();
  }

  /** Waits for the next numbers. */
  List<Double> await() {
    try {
      String line = answers.readLine();
      while (line != null && !line.startsWith(MARK)) {
        line = answers.readLine();
      }
      if (line == null) {
        throw new IllegalStateException("a benchmark's process ended before it answered");
      }
      String numbers = line.substring(MARK.length());
      return numbers.isEmpty()
          ? List.of()
          : Arrays.stream(numbers.split(" ")).map(Double::valueOf).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Called in the child: gives numbers to the parent. */
  static void answer(List<Double> numbers) {
    System.out.println(
        MARK + numbers.stream().map(Object::toString).collect(Collectors.joining(" ")));
  }

  @Override
  public void close() {
    orders.close();
    process.destroy();
  }
}
