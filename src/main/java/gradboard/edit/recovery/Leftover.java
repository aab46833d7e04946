package gradboard.edit.recovery;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Unsaved edits that a program left behind when it ended without a word.
 *
 * @param file the whole graph as it was last kept, a graph file like any other
 * @param path the file that it belongs to, if any
 * @param written when it was kept
 */
public record Leftover(Path file, Optional<Path> path, String title, Instant written) {}
