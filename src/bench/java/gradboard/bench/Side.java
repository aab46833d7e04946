package gradboard.bench;

import java.util.Locale;

/** Who does a task. */
enum Side {
  GRADBOARD {
    @Override
    Contender at(Task task) {
      return task instanceof MlpTask mlp
          ? new GradboardMlp(mlp)
          : new GradboardScalars((ScalarTask) task);
    }
  },
  PYTORCH {
    @Override
    Contender at(Task task) {
      return task instanceof MlpTask mlp ? new TorchMlp(mlp) : new TorchScalars((ScalarTask) task);
    }
  },
  /** PyTorch under DJL's own trainer. */
  DJL {
    @Override
    Contender at(Task task) {
      return new TrainerMlp((MlpTask) task);
    }
  },
  SAMEDIFF {
    @Override
    Contender at(Task task) {
      return new SameDiffMlp((MlpTask) task);
    }
  };

  /** Sets the task up, first step not yet done. */
  abstract Contender at(Task task);

  /** As in a row's name. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
