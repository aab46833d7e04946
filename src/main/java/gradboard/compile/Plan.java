package gradboard.compile;

import gradboard.kernel.Value;
import java.util.Map;
import java.util.Optional;

/**
 * Where the values of a program lie: offsets into one block of memory, worked out once. Values of a
 * slot lie in the slot's own memory.
 *
 * @param places by value; views share their operand's place, and so may values whose lives do not
 *     overlap
 * @param bytes size of the block
 */
public record Plan(Map<Value, Place> places, long bytes) {

  /** Alignment of every place, a cache line, which also suits vector loads. */
  public static final long ALIGNMENT = 64;

  /**
   * A place for one value.
   *
   * @param offset bytes from the start of the block, or of the slot's memory (then 0)
   * @param slot the slot value whose memory this is, if it is not in the block
   */
  public record Place(long offset, Optional<Value> slot) {}

  public Plan {
    places = Map.copyOf(places);
  }

  public Place place(Value value) {
    return places.get(value);
  }
}
