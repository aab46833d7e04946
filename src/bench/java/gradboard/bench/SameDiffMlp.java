package gradboard.bench;

import java.util.List;
import java.util.Map;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.TrainingConfig;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.MultiDataSet;
import org.nd4j.linalg.dataset.api.MultiDataSetPreProcessor;
import org.nd4j.linalg.dataset.api.iterator.MultiDataSetIterator;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * {@link MlpTask} in SameDiff: one {@code fit} of one epoch with as many batches as steps are asked
 * for, which is quicker than a {@code fit} or an epoch a step.
 */
final class SameDiffMlp implements Contender {
  private final SameDiff graph = SameDiff.create();
  private final MultiDataSet batch;

  SameDiffMlp(MlpTask task) {
    INDArray features = array(task.features(), task.batch(), MlpTask.INPUTS);
    INDArray targets = array(task.targets(), task.batch(), MlpTask.CLASSES);
    batch = new org.nd4j.linalg.dataset.MultiDataSet(features, targets);
    SDVariable x = graph.placeHolder("x", DataType.FLOAT, features.shape());
    SDVariable y = graph.placeHolder("y", DataType.FLOAT, targets.shape());
    SDVariable firstWeights =
        graph.var("W1", array(task.firstWeights(), MlpTask.INPUTS, MlpTask.HIDDEN));
    SDVariable firstBias = graph.var("b1", Nd4j.zeros(DataType.FLOAT, MlpTask.HIDDEN));
    SDVariable secondWeights =
        graph.var("W2", array(task.secondWeights(), MlpTask.HIDDEN, MlpTask.CLASSES));
    SDVariable secondBias = graph.var("b2", Nd4j.zeros(DataType.FLOAT, MlpTask.CLASSES));
    SDVariable hidden = graph.nn().relu(x.mmul(firstWeights).add(firstBias), 0);
    SDVariable logits = hidden.mmul(secondWeights).add(secondBias);
    graph.loss().softmaxCrossEntropy("loss", y, logits, null).markAsLoss();
    graph.setTrainingConfig(
        TrainingConfig.builder()
            .updater(updater(task.rule()))
            .dataSetFeatureMapping("x")
            .dataSetLabelMapping("y")
            .build());
  }

  private static IUpdater updater(MlpTask.Rule rule) {
    return rule == MlpTask.Rule.SGD
        ? new Sgd(MlpTask.LEARNING_RATE)
        : new Adam(MlpTask.LEARNING_RATE, MlpTask.BETA1, MlpTask.BETA2, MlpTask.EPSILON);
  }

  private static INDArray array(float[] numbers, long... shape) {
    return Nd4j.createFromArray(numbers).reshape(shape);
  }

  @Override
  public void run(int steps) {
    graph.fit(new Repeated(batch, steps), 1);
  }

  /** Computed apart: the loss curve that {@code fit} returns holds zeros in this release. */
  @Override
  public List<Double> evidence() {
    Map<String, INDArray> inputs = Map.of("x", batch.getFeatures(0), "y", batch.getLabels(0));
    return List.of(graph.output(inputs, "loss").get("loss").getDouble(0));
  }

  @Override
  public void close() {
    // Its arrays go with the process; SameDiff offers no way to free them.
  }

  /** One batch many times, handed over as it is. */
  private static final class Repeated implements MultiDataSetIterator {
    private final MultiDataSet batch;
    private final int count;
    private int given;

    Repeated(MultiDataSet batch, int count) {
      this.batch = batch;
      this.count = count;
    }

    @Override
    public boolean hasNext() {
      return given < count;
    }

    @Override
    public MultiDataSet next() {
      given++;
      return batch;
    }

    @Override
    public MultiDataSet next(int examples) {
      return next();
    }

    @Override
    public void reset() {
      given = 0;
    }

    @Override
    public boolean resetSupported() {
      return true;
    }

    /** No: a thread that fetches ahead would only cost. */
    @Override
    public boolean asyncSupported() {
      return false;
    }

    @Override
    public void setPreProcessor(MultiDataSetPreProcessor processor) {
      throw new UnsupportedOperationException();
    }

    @Override
    public MultiDataSetPreProcessor getPreProcessor() {
      return null;
    }
  }
}
