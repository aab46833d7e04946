package gradboard.io;

import gradboard.format.FormatException;
import gradboard.format.JsonDocument;
import gradboard.format.JsonParser;
import gradboard.format.JsonPrinter;
import gradboard.graph.Graph;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.graph.Sheet;
import gradboard.graph.Subgraph;
import gradboard.op.OpCatalog;
import gradboard.tensor.Literal;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads graph files (docs/format.md). Lenient where it can be: a file with faults is still a graph
 * that can be opened, looked at and mended, and whatever was not understood is kept and written
 * again. Whether the graph makes sense is for {@code compile} to say.
 */
public final class GraphReader {

  /**
   * Larger files are refused; numbers by the million belong into a .safetensors beside the file.
   */
  private static final long LARGEST = 64L << 20;

  /** What the names of tables end with. */
  private static final Pattern TABLE =
      Pattern.compile(".*\\.(csv|tsv)(\\.gz)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Below it a double holds every whole number. */
  private static final double EXACT = 0x1p53;

  private final OpCatalog catalog;
  private final Migrations migrations;

  /** A reader that names the ports of the catalogue's ops. */
  public GraphReader(OpCatalog catalog) {
    this(catalog, Migrations.ALL);
  }

  GraphReader(OpCatalog catalog, Migrations migrations) {
    this.catalog = catalog;
    this.migrations = migrations;
  }

  /** Reads a file; one that cannot be read is a problem like any other. */
  public Reading read(Path file) {
    try {
      if (Files.isDirectory(file)) {
        return Reading.failed("this is a folder, not a graph file");
      }
      if (Files.exists(file) && TABLE.matcher(file.toString()).matches()) {
        return Reading.failed(table(file.getFileName()));
      }
      if (Files.size(file) > LARGEST) {
        return Reading.failed(
            "the file is larger than "
                + (LARGEST >> 20)
                + " MB; keep large parameters in a"
                + " .safetensors file beside it, named by \"weights\"");
      }
      return read(Files.readString(file));
    } catch (NoSuchFileException e) {
      return Reading.failed("there is no such file in " + file.toAbsolutePath().getParent());
    } catch (AccessDeniedException e) {
      return Reading.failed("the file may not be read: its permissions forbid it");
    } catch (CharacterCodingException e) {
      return Reading.failed(
          "the file is not UTF-8 text; if it is a graph file, save it as UTF-8 in a text editor");
    } catch (IOException e) {
      return Reading.failed("the file cannot be read: " + e.getMessage());
    }
  }

  private static String table(Path name) {
    return "this is a table, not a graph: save a graph beside it and choose it there under Data, as"
        + " the Path of the Source csv; in the graph's file that is \"data\": {\"source\": \"csv\","
        + " \"path\": "
        + JsonPrinter.compact(name.toString())
        + "}";
  }

  /** Reads the text of a file. */
  public Reading read(String text) {
    JsonDocument document;
    try {
      document = JsonParser.parse(text);
    } catch (FormatException e) {
      return Reading.failed(e.getMessage());
    }
    if (!(document.data() instanceof Map<?, ?> root)) {
      return Reading.failed(
          "a graph file is an object such as {\"gradboard\": 1, \"nodes\": []}, not "
              + Literal.text(document.data()));
    }
    Optional<Double> stated = version(root.get("gradboard"));
    if (stated.isEmpty()) {
      return Reading.failed(
          "the file does not say \"gradboard\": "
              + migrations.newest()
              + " at its top, so it is"
              + " no graph file; add that line if it is one");
    }
    double version = stated.get();
    if (version > migrations.newest()) {
      return Reading.failed(
          "the file is of "
              + (version < EXACT ? "version " + (long) version : "a far newer version")
              + " and this Gradboard reads up to version "
              + migrations.newest()
              + ": update Gradboard to open it");
    }
    return read(document, migrations.migrate(Fields.members(root), (int) version));
  }

  /** A whole number from 1, however it is written. */
  private static Optional<Double> version(Object written) {
    return Optional.ofNullable(written)
        .filter(Number.class::isInstance)
        .map(number -> ((Number) number).doubleValue())
        .filter(number -> number >= 1 && number == Math.rint(number));
  }

  private Reading read(JsonDocument document, Map<String, Object> root) {
    Optional<String> objection = objection("nodes", root.get("nodes"));
    if (objection.isPresent()) {
      return Reading.failed(objection.get());
    }
    List<Problem> problems = new ArrayList<>();
    Fields fields = new Fields(root, "", sentence -> problems.add(Problem.inFile(sentence)));
    fields.any("gradboard");
    GraphFile.KEPT.forEach(fields::keep);
    String title = fields.text("title").orElse("");
    String description = fields.text("description").orElse("");
    CompositeReader reader = new CompositeReader(catalog, document, problems);
    Map<String, Subgraph> composites =
        section(fields, "composites", problems, reader::read).orElse(Map.of());
    PortNames ports = PortNames.of(catalog, composites);
    List<Node> nodes =
        new NodeReader(ports, document, problems, "").read(fields.list("nodes").orElseThrow());
    GraphFile file =
        new GraphFile(
            new Graph(
                nodes, fields.text("loss"), composites, sheet(fields, ids(nodes), "", problems)),
            title,
            description,
            section(fields, "data", problems, SectionReader::data),
            section(fields, "train", problems, SectionReader::train),
            section(fields, "expect", problems, SectionReader::expect),
            fields.text("weights"),
            fields.rest());
    if (file.expect().isPresent() && file.train().isPresent()) {
      SectionReader.unknownFigures(file.expect().get(), file.train().get())
          .forEach(warning -> problems.add(Problem.warning(warning)));
    }
    fields.unknown().forEach(warning -> problems.add(Problem.warning(warning)));
    return new Reading(Optional.of(file), problems);
  }

  /** A section that was understood in full; any other is kept as it stands. */
  private static <T> Optional<T> section(
      Fields fields, String name, List<Problem> problems, Function<Fields, T> reader) {
    int before = problems.size();
    Optional<T> section = fields.object(name).map(reader);
    if (section.isPresent()
        && problems.subList(before, problems.size()).stream().anyMatch(Problem::isError)) {
      fields.putBack(name);
      return Optional.empty();
    }
    return section;
  }

  static Set<String> ids(List<Node> nodes) {
    return nodes.stream().map(Node::id).collect(Collectors.toSet());
  }

  /** What lies beside the nodes; faults there stop no graph. */
  static Sheet sheet(Fields fields, Set<String> nodes, String place, List<Problem> problems) {
    return new SheetReader(
            fields, nodes, sentence -> problems.add(Problem.warning(place + sentence)))
        .read();
  }

  static Optional<String> objection(String name, Object nodes) {
    if (!(nodes instanceof List<?> entries)) {
      return Optional.of(
          "\"" + name + "\" must list the graph's nodes, as [{\"id\": \"x\", \"op\": \"Input\"}]");
    }
    for (int i = 0; i < entries.size(); i++) {
      if (!(entries.get(i) instanceof Map<?, ?>)) {
        return Optional.of(
            "entry "
                + (i + 1)
                + " of \""
                + name
                + "\" must be an object such as"
                + " {\"id\": \"x\", \"op\": \"Input\"}, not "
                + Literal.text(entries.get(i)));
      }
    }
    return Optional.empty();
  }
}
