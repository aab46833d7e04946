package gradboard.train;

/**
 * What happened in one training step.
 *
 * @param step from 1, counted over all epochs
 * @param epoch from 1
 * @param figures of the step's batch, in training mode, before the update
 */
public record StepRecord(long step, int epoch, Evaluation figures) {}
