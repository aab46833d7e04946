package gradboard.data;

import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.graph.Suggestion;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the files that a graph file names. */
@FunctionalInterface
public interface DataFiles {

  /**
   * The file that a path, as written, stands for.
   *
   * @throws ProblemException if there is none, or if it may not be read
   */
  Path find(String path);

  /**
   * Files in the graph file's folder and below it: whoever opens a graph that came from elsewhere
   * shows it nothing else.
   */
  static DataFiles inside(Path folder) {
    return path -> {
      Path file = resolve(folder, path);
      if (!isInside(folder, file)) {
        throw new ProblemException(
            Problem.inFile(
                "the file \""
                    + path
                    + "\" lies outside the graph file's folder; save the graph beside it first, or"
                    + " copy it into that folder"));
      }
      return existing(file, path);
    };
  }

  /** Any file, relative paths being taken from a folder: where the person vouches for the paths. */
  static DataFiles from(Path folder) {
    return path -> existing(resolve(folder, path), path);
  }

  /** How a graph file in a folder names a file there or below; empty for one that lies outside. */
  static Optional<String> nameInside(Path folder, Path file) {
    Path top = folder.toAbsolutePath().normalize();
    Path whole = file.toAbsolutePath().normalize();
    return isInside(top, whole)
        ? Optional.of(top.relativize(whole).toString().replace(File.separatorChar, '/'))
        : Optional.empty();
  }

  private static Path resolve(Path folder, String path) {
    try {
      return folder.resolve(path).normalize();
    } catch (InvalidPathException e) {
      throw new ProblemException(
          Problem.inFile("\"" + path + "\" is no file name: " + e.getReason()));
    }
  }

  private static boolean isInside(Path folder, Path file) {
    if (!file.toAbsolutePath().startsWith(folder.toAbsolutePath().normalize())) {
      return false;
    }
    try {
      // A link inside the folder may lead out of it.
      return !Files.exists(file) || file.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  private static Path existing(Path file, String path) {
    if (Files.isRegularFile(file)) {
      return file;
    }
    String trouble = Files.isDirectory(file) ? " is a folder, not a file" : " does not exist";
    throw new ProblemException(
        Problem.inFile("the file \"" + path + "\"" + trouble + neighbours(file)));
  }

  private static String neighbours(Path file) {
    Path folder = file.getParent();
    if (folder == null || file.getFileName() == null || !Files.isDirectory(folder)) {
      return "";
    }
    try (Stream<Path> siblings = Files.list(folder)) {
      List<String> names =
          siblings
              .filter(Files::isRegularFile)
              .map(sibling -> sibling.getFileName().toString())
              .sorted()
              .toList();
      return Suggestion.nearest(file.getFileName().toString(), names);
    } catch (IOException e) {
      return "";
    }
  }
}
