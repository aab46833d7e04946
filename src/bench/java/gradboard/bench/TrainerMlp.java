package gradboard.bench;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.loss.SoftmaxCrossEntropyLoss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.List;

/**
 * {@link MlpTask} in PyTorch as users of DJL write it: a model of blocks, a {@link Trainer} with a
 * loss and an optimizer, and for every batch a manager that frees what the step made. {@link
 * TorchMlp} is the same engine without those layers.
 */
final class TrainerMlp implements Contender {
  /** Only for its settings of PyTorch, which are the same for both. */
  private final TorchEngine engine = new TorchEngine();

  private final Model model = Model.newInstance("mlp", "PyTorch");
  private final Trainer trainer;
  private final NDManager manager;
  private final NDArray features;
  private final NDArray targets;
  private double loss;

  TrainerMlp(MlpTask task) {
    Linear first = Linear.builder().setUnits(MlpTask.HIDDEN).build();
    Linear second = Linear.builder().setUnits(MlpTask.CLASSES).build();
    model.setBlock(new SequentialBlock().add(first).add(Activation::relu).add(second));
    trainer = model.newTrainer(new DefaultTrainingConfig(loss()).optOptimizer(optimizer(task)));
    trainer.initialize(new Shape(task.batch(), MlpTask.INPUTS));
    manager = trainer.getManager();
    fill(first, MlpTask.transposed(task.firstWeights(), MlpTask.INPUTS));
    fill(second, MlpTask.transposed(task.secondWeights(), MlpTask.HIDDEN));
    features = manager.create(task.features(), new Shape(task.batch(), MlpTask.INPUTS));
    targets = manager.create(task.targets(), new Shape(task.batch(), MlpTask.CLASSES));
  }

  /** Of logits against distributions. */
  private static Loss loss() {
    return new SoftmaxCrossEntropyLoss("SoftmaxCrossEntropyLoss", 1, -1, false, true);
  }

  private static Optimizer optimizer(MlpTask task) {
    Tracker rate = Tracker.fixed(MlpTask.LEARNING_RATE);
    return task.rule() == MlpTask.Rule.SGD
        ? Optimizer.sgd().setLearningRateTracker(rate).build()
        : Optimizer.adam()
            .optLearningRateTracker(rate)
            .optBeta1((float) MlpTask.BETA1)
            .optBeta2((float) MlpTask.BETA2)
            .optEpsilon((float) MlpTask.EPSILON)
            .build();
  }

  private static void fill(Linear layer, float[] weights) {
    for (Parameter parameter : layer.getDirectParameters().values()) {
      parameter
          .getArray()
          .set(
              parameter.getType() == Parameter.Type.BIAS
                  ? new float[(int) parameter.getShape().size()]
                  : weights);
    }
  }

  @Override
  public void run(int steps) {
    for (int i = 0; i < steps; i++) {
      try (NDManager batch = manager.newSubManager()) {
        batch.tempAttachAll(features, targets);
        NDArray mean;
        try (GradientCollector collector = trainer.newGradientCollector()) {
          NDList logits = trainer.forward(new NDList(features));
          mean = trainer.getLoss().evaluate(new NDList(targets), logits);
          collector.backward(mean);
        }
        trainer.step();
        loss = mean.getFloat();
      }
    }
  }

  @Override
  public List<Double> evidence() {
    run(1);
    return List.of(loss);
  }

  @Override
  public void close() {
    trainer.close();
    model.close();
    engine.close();
  }
}
