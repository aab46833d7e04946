package gradboard.data;

import gradboard.graph.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * The first lines of a table like one read before, by which is judged how many of them to pass
 * over: those that were passed over there need not be here.
 *
 * @param file the table's name, for messages
 * @param lines as many as there may be to pass over, and {@link #BEHIND} more
 */
record CsvTop(String file, List<String> lines, CsvFormat format, Preparation before) {
  /** Lines in which a header and an example are found, blank ones and quoted breaks included. */
  private static final int BEHIND = 32;

  /**
   * @param format which tells how many lines may be passed over
   * @throws ProblemException if the file cannot be read
   */
  static CsvTop read(Path path, CsvFormat format, Preparation before) {
    List<String> lines = CsvTable.lines(path, format.skip() + BEHIND);
    return new CsvTop(String.valueOf(path.getFileName()), lines, format, before);
  }

  /**
   * The format that passes over as few lines as leave an example for the first. Its label should be
   * one that was trained on, if that can be. Where there is no example, as many are passed over as
   * were before and leave any line, so that what is wrong with the rest can be said.
   */
  CsvFormat fitted() {
    return Stream.of(true, false)
        .flatMap(labelled -> skips().filter(skip -> beginsLike(skip, labelled)))
        .findFirst()
        .or(() -> skips().filter(skip -> skip < lines.size()).reduce((fewer, more) -> more))
        .map(format::skipping)
        .orElse(format);
  }

  private Stream<Integer> skips() {
    return IntStream.rangeClosed(0, format.skip()).boxed();
  }

  /** Whether the first line behind those passed over and a header is an example. */
  private boolean beginsLike(int skip, boolean labelled) {
    try (CsvTable table = CsvTable.of(file, format.skipping(0), behind(skip))) {
      if (!CsvColumns.areIn(table, before)) {
        return false;
      }
      CsvColumns columns = CsvColumns.like(table, before);
      Optional<NewLabels> labels = columns.newLabels(before).filter(l -> labelled);
      return table
          .next()
          .filter(r -> columns.features().stream().allMatch(c -> isNumber(r, c)))
          .filter(r -> labels.stream().allMatch(l -> l.add(r.get(columns.label().orElseThrow()))))
          .isPresent();
    } catch (ProblemException unlike) {
      // What is no table from there on, for there is nothing left of it, say, begins otherwise.
      return false;
    }
  }

  private List<String> behind(int skip) {
    int start = Math.min(skip, lines.size());
    return lines.subList(start, Math.min(start + BEHIND, lines.size()));
  }

  private static boolean isNumber(CSVRecord record, int column) {
    return CsvTable.number(record.get(column)).isPresent();
  }
}
