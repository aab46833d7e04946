package gradboard.op;

import java.util.List;

/**
 * Contributes ops to the catalogue. An implementation is one file: the op, or a table of close
 * siblings; {@code @AutoService(OpProvider.class)} registers it at compile time.
 */
public interface OpProvider {
  List<Op> ops();
}
