package gradboard.bench;

import java.util.List;

/** What is measured, the same numbers for every contender. */
sealed interface Task permits MlpTask, ScalarTask {

  /** The row's name before its peer: {@code mlp-b64}. */
  String name();

  /** Who does it beside Gradboard. */
  List<Side> peers();

  /** All tasks, in the order of the table. */
  static List<Task> all() {
    return List.of(
        new MlpTask(1, MlpTask.Rule.SGD),
        new MlpTask(64, MlpTask.Rule.SGD),
        new MlpTask(256, MlpTask.Rule.SGD),
        new MlpTask(64, MlpTask.Rule.ADAM),
        new ScalarTask(ScalarTask.Form.CHAIN),
        new ScalarTask(ScalarTask.Form.TREE));
  }

  /** The task of that name. */
  static Task named(String name) {
    return all().stream()
        .filter(task -> task.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such task: " + name));
  }
}
