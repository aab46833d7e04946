package gradboard.ui.canvas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Many questions for a worker, answered in their order a few at a time: what is found is told as it
 * comes, others have their turn in between, and nothing more is asked once it is given up.
 */
final class Inquiry<Q, A> {
  private static final int AT_ONCE = 16;

  /** Has a worker answer; the answer is taken on the event thread. */
  interface Worker {
    <T> void ask(Supplier<T> question, Consumer<T> taker);
  }

  private final Worker worker;
  private final Function<Q, Optional<A>> answer;
  private final BiConsumer<Q, A> taker;
  private volatile boolean ended;

  /**
   * @param answer found on the worker, where there is any
   * @param taker told of each answer on the event thread
   */
  Inquiry(Worker worker, Function<Q, Optional<A>> answer, BiConsumer<Q, A> taker) {
    this.worker = worker;
    this.answer = answer;
    this.taker = taker;
  }

  void ask(List<Q> questions) {
    if (ended || questions.isEmpty()) {
      return;
    }
    List<Q> now = questions.subList(0, Math.min(AT_ONCE, questions.size()));
    worker.ask(
        () -> answers(now),
        found -> {
          if (!ended) {
            found.forEach(taker);
            ask(questions.subList(now.size(), questions.size()));
          }
        });
  }

  private Map<Q, A> answers(List<Q> questions) {
    Map<Q, A> answers = new LinkedHashMap<>();
    for (Q question : questions) {
      if (ended) {
        return answers;
      }
      answer.apply(question).ifPresent(found -> answers.put(question, found));
    }
    return answers;
  }

  /** Gives up; any thread. */
  void end() {
    ended = true;
  }
}
