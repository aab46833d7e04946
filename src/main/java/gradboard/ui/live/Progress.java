package gradboard.ui.live;

import java.util.OptionalLong;

/**
 * How far training has come since it was asked for.
 *
 * @param epoch the one at hand, from 1
 * @param epochs the last one that was asked for
 * @param share of the way that is done, 0 to 1
 * @param secondsLeft at the pace so far; empty while it is too early to tell
 */
public record Progress(long epoch, long epochs, double share, OptionalLong secondsLeft) {}
