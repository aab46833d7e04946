package gradboard.data;

import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table being read, line by line: UTF-8, plain or gzipped, which the first bytes tell. Every
 * complaint names file and line.
 */
final class CsvTable implements AutoCloseable {
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int SAMPLE = 1 << 16;

  /** What the parser says of a quote left open: where it stands. */
  private static final Pattern OPEN_QUOTE = Pattern.compile("startline (\\d+)");

  private final String file;
  private final int skipped;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<String> columns;
  private final boolean header;
  private Optional<CSVRecord> first;

  private CsvTable(String file, CsvFormat format, String sample, Reader text) throws IOException {
    this.file = file;
    skipped = format.skip();
    parser =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(format.delimiter(sample))
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get()
            .parse(text);
    records = parser.iterator();
    CSVRecord top = record().orElseThrow(() -> problem("the file " + file + " holds no lines"));
    header = format.isHeader(top.toList());
    columns = header ? named(top) : numbered(top.size());
    first = header ? Optional.empty() : Optional.of(top);
  }

  /**
   * @throws ProblemException if the file cannot be read as a table
   */
  static CsvTable open(Path path, CsvFormat format) {
    String file = String.valueOf(path.getFileName());
    try {
      InputStream bytes = Files.newInputStream(path);
      try {
        BufferedReader text = text(bytes);
        skip(file, format.skip(), text);
        return new CsvTable(file, format, sample(text), text);
      } catch (IOException | RuntimeException e) {
        bytes.close();
        throw e;
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * A table whose lines are read already.
   *
   * @param file its name, for messages
   * @param format which passes over none of them
   * @throws ProblemException if they cannot be read as a table
   */
  static CsvTable of(String file, CsvFormat format, List<String> lines) {
    String text = String.join("\n", lines);
    try {
      return new CsvTable(file, format, text, new StringReader(text));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * The first lines of a file, as many as there are.
   *
   * @throws ProblemException if it cannot be read
   */
  static List<String> lines(Path path, int most) {
    try (InputStream bytes = Files.newInputStream(path);
        BufferedReader text = text(bytes)) {
      List<String> lines = new ArrayList<>();
      String line = text.readLine();
      while (line != null && lines.size() < most) {
        lines.add(line);
        line = text.readLine();
      }
      return lines;
    } catch (IOException e) {
      throw unreadable(String.valueOf(path.getFileName()), e);
    }
  }

  private static ProblemException unreadable(String file, IOException e) {
    return problem("the file " + file + " cannot be read: " + reason(e));
  }

  private static BufferedReader text(InputStream bytes) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(bytes, SAMPLE);
    buffered.mark(2);
    int magic = buffered.read() << 8 | buffered.read();
    buffered.reset();
    InputStream plain = magic == GZIP_MAGIC ? new GZIPInputStream(buffered, SAMPLE) : buffered;
    // A decoder, since a charset alone has the reader put question marks in silence.
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()), SAMPLE);
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  private static void skip(String file, int lines, BufferedReader text) throws IOException {
    for (int line = 0; line < lines; line++) {
      if (text.readLine() == null) {
        throw problem(
            "\"skip\" is " + lines + ", but the file " + file + " ends after line " + line);
      }
    }
  }

  private static String sample(BufferedReader text) throws IOException {
    char[] sample = new char[SAMPLE];
    text.mark(SAMPLE);
    int length = Math.max(0, text.read(sample, 0, SAMPLE));
    text.reset();
    return new String(sample, 0, length);
  }

  private List<String> named(CSVRecord top) {
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < top.size(); i++) {
      String name = top.get(i).isBlank() ? Integer.toString(i) : top.get(i);
      if (!seen.add(name)) {
        throw problem(at() + ": two columns are named \"" + name + "\"; rename one of them");
      }
      names.add(name);
    }
    return names;
  }

  private static List<String> numbered(int count) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(Integer.toString(i));
    }
    return names;
  }

  /** The file's name, for messages. */
  String file() {
    return file;
  }

  /** Names of the columns; their numbers from 0 where the file names none. */
  List<String> columns() {
    return columns;
  }

  boolean hasHeader() {
    return header;
  }

  /**
   * The next line's fields, as many as there are columns.
   *
   * @throws ProblemException if there are more or fewer
   */
  Optional<CSVRecord> next() {
    Optional<CSVRecord> next = first.isPresent() ? first : record();
    first = Optional.empty();
    if (next.isPresent() && next.get().size() != columns.size()) {
      throw problem(
          at() + " has " + fields(next.get().size()) + " where the first has " + columns.size());
    }
    return next;
  }

  private static String fields(int count) {
    return count == 1 ? "1 field" : count + " fields";
  }

  private Optional<CSVRecord> record() {
    try {
      return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CSVException quoted) {
        throw badlyQuoted(quoted);
      }
      throw problem(at() + " cannot be read: " + reason(e.getCause()));
    }
  }

  /** The parser stops where it notices, which for a quote left open is the end of the file. */
  private ProblemException badlyQuoted(CSVException e) {
    Matcher open = OPEN_QUOTE.matcher(String.valueOf(e.getMessage()));
    return open.find()
        ? problem(
            at(skipped + Long.parseLong(open.group(1)))
                + ": a field begins with a quote that nothing ends; close it, and write a quote"
                + " inside such a field twice")
        : problem(
            at()
                + ": something follows the quote that ends a field; put the whole field in quotes,"
                + " and write a quote inside it twice");
  }

  private static String reason(IOException e) {
    if (e instanceof CharacterCodingException) {
      return "it is no text in UTF-8; save it as such";
    }
    return Optional.ofNullable(e.getMessage()).orElse("it ends too early");
  }

  /** The place of the line read last, for messages: {@code the file a.csv, line 3}. */
  String at() {
    return at(skipped + parser.getCurrentLineNumber());
  }

  private String at(long line) {
    return "the file " + file + ", line " + line;
  }

  /** The place of one of its fields. */
  String at(int column) {
    return at() + ", column \"" + columns.get(column) + "\"";
  }

  static ProblemException problem(String message) {
    return new ProblemException(Problem.inFile("data: " + message));
  }

  /** A field as a finite number; empty where it is none. */
  static Optional<Double> number(String field) {
    // Double.parseDouble also takes 1d, 0x1p3, NaN and Infinity, which no table means as numbers.
    if (field.isEmpty()
        || Character.isLetter(field.charAt(field.length() - 1))
        || field.toLowerCase(Locale.ROOT).contains("x")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Double.parseDouble(field)).filter(Double::isFinite);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw problem("the file " + file + " cannot be closed: " + reason(e));
    }
  }
}
