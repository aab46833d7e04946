package gradboard.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InquiryTest {
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<Integer> asked = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final Inquiry<Integer, String> inquiry =
      new Inquiry<>(this::queue, this::answer, (question, answer) -> told.add(answer));

  private <T> void queue(Supplier<T> question, Consumer<T> taker) {
    waiting.add(() -> taker.accept(question.get()));
  }

  private Optional<String> answer(int question) {
    asked.add(question);
    return question % 10 == 0 ? Optional.of("answer " + question) : Optional.empty();
  }

  private static List<Integer> questions() {
    return IntStream.range(0, 100).boxed().toList();
  }

  @Test
  void allAreAnsweredInTheirOrderAndOthersHaveTheirTurnInBetween() {
    inquiry.ask(questions());
    waiting.add(() -> told.add("of another"));
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
    assertThat(asked).isEqualTo(questions());
    assertThat(told).hasSize(11).startsWith("answer 0", "answer 10", "of another", "answer 20");
  }

  @Test
  void nothingMoreIsAskedOrToldOnceItIsGivenUp() {
    inquiry.ask(questions());
    waiting.poll().run();
    int before = asked.size();
    inquiry.end();
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
    assertThat(before).isLessThan(50);
    assertThat(asked).hasSize(before);
    assertThat(told).doesNotContain("answer 20");
  }
}
