package gradboard.bench;

import java.util.OptionalLong;

/**
 * A line of the table.
 *
 * @param name the task and, behind a slash, the peer
 * @param ours microseconds, of a step the median, of a frame the 95th percentile
 * @param peers as {@code ours}
 * @param ratio median of the rounds' ratios
 * @param ourMemory peak resident bytes of Gradboard's process, where known
 * @param peersMemory as {@code ourMemory}
 */
record Row(
    String name,
    double ours,
    double peers,
    double ratio,
    OptionalLong ourMemory,
    OptionalLong peersMemory) {}
