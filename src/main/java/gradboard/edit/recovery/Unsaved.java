package gradboard.edit.recovery;

import gradboard.io.GraphFile;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A document with edits that are not saved.
 *
 * @param path the file that it belongs to, if any
 */
record Unsaved(GraphFile file, Optional<Path> path, String title) {}
