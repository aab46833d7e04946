package gradboard.train;

import java.util.Optional;

/**
 * What happened in one epoch.
 *
 * @param epoch from 1
 * @param step training steps done by its end
 * @param train means over the examples as they were trained on, each batch before its update
 * @param validation of the validation part after the epoch; empty where there is none
 */
public record EpochRecord(
    int epoch, long step, Evaluation train, Optional<Evaluation> validation) {}
