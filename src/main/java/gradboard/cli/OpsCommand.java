package gradboard.cli;

import gradboard.format.JsonPrinter;
import gradboard.op.Attribute;
import gradboard.op.Category;
import gradboard.op.Latex;
import gradboard.op.Op;
import gradboard.op.OpCatalog;
import gradboard.op.Port;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The catalogue of ops. */
@Command(
    name = "ops",
    mixinStandardHelpOptions = true,
    description = "Lists the ops, or tells all about one.")
final class OpsCommand implements Callable<Integer> {
  @ParentCommand private Gradboard program;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "an op's name")
  private Optional<String> name = Optional.empty();

  @Option(names = "--json", description = "print one JSON document")
  private boolean json;

  @Override
  public Integer call() {
    OpCatalog catalog = program.catalog();
    PrintStream out = program.terminal().out();
    if (name.isPresent()) {
      Op op = catalog.find(name.get()).orElseThrow(() -> unknown(catalog));
      if (json) {
        out.println(JsonPrinter.compact(document(op)));
      } else {
        print(op, out);
      }
    } else if (json) {
      List<Object> all = new ArrayList<>();
      catalog.all().forEach(op -> all.add(document(op)));
      out.println(JsonPrinter.compact(Map.of("ops", all)));
    } else {
      print(catalog, out);
    }
    return 0;
  }

  private Failure unknown(OpCatalog catalog) {
    List<String> nearest = catalog.nearest(name.orElseThrow());
    return new Failure(
        "there is no op \""
            + name.orElseThrow()
            + "\"; "
            + (nearest.isEmpty()
                ? "\"" + Started.as("ops") + "\" lists them all"
                : "did you mean " + String.join(" or ", nearest) + "?"));
  }

  private static Map<String, Object> document(Op op) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", op.name());
    document.put("category", op.category().title());
    document.put("summary", op.summary());
    document.put("inputs", op.inputs().stream().map(OpsCommand::document).toList());
    document.put("outputs", op.outputs().stream().map(OpsCommand::document).toList());
    document.put("attributes", op.attributes().stream().map(OpsCommand::document).toList());
    document.put("formula", Latex.named(op.formula()));
    document.put("derivatives", derivatives(op));
    document.put("onnx", op.onnx().text());
    document.put("pytorch", op.pytorch().text());
    return document;
  }

  private static Map<String, String> derivatives(Op op) {
    Map<String, String> derivatives = new LinkedHashMap<>();
    op.derivatives().forEach((port, latex) -> derivatives.put(port, Latex.named(latex)));
    return derivatives;
  }

  private static Map<String, Object> document(Port port) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", port.name());
    document.put("accepts", port.accepts().label());
    document.put("use", use(port));
    document.put("description", port.description());
    return document;
  }

  private static String use(Port port) {
    return port.use().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<String, Object> document(Attribute attribute) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", attribute.name());
    document.put("form", attribute.form().label());
    attribute.fallback().ifPresent(fallback -> document.put("default", fallback));
    if (!attribute.choices().isEmpty()) {
      document.put("choices", attribute.choices());
    }
    document.put("description", attribute.description());
    return document;
  }

  private static void print(OpCatalog catalog, PrintStream out) {
    int width = catalog.all().stream().mapToInt(op -> op.name().length()).max().orElse(0);
    for (Category category : Category.values()) {
      List<Op> ops = catalog.all().stream().filter(op -> op.category() == category).toList();
      if (!ops.isEmpty()) {
        out.println(category.title());
        ops.forEach(
            op ->
                out.println(
                    "  " + String.format("%-" + width + "s", op.name()) + "  " + op.summary()));
      }
    }
  }

  private static void print(Op op, PrintStream out) {
    out.println(op.name() + ": " + op.summary());
    Table ports = new Table("port", "", "accepts", "description");
    op.inputs()
        .forEach(p -> ports.row(p.name(), "in, " + use(p), p.accepts().label(), p.description()));
    op.outputs().forEach(p -> ports.row(p.name(), "out", p.accepts().label(), p.description()));
    section(ports, out);
    Table attributes = new Table("attribute", "default", "form", "description");
    for (Attribute attribute : op.attributes()) {
      String choices =
          attribute.choices().isEmpty() ? "" : ": " + String.join(", ", attribute.choices());
      String fallback = attribute.fallback().map(JsonPrinter::compact).orElse("");
      attributes.row(
          attribute.name(), fallback, attribute.form().label(), attribute.description() + choices);
    }
    section(attributes, out);
    Table formulas = new Table("formula", Latex.named(op.formula()));
    derivatives(op).forEach((port, latex) -> formulas.row("derivative by " + port, latex));
    formulas.row("ONNX", spelling(op.onnx()));
    formulas.row("PyTorch", spelling(op.pytorch()));
    section(formulas, out);
  }

  private static String spelling(Op.Spelling spelling) {
    return spelling.exists() ? spelling.text() : "none: " + spelling.note();
  }

  private static void section(Table table, PrintStream out) {
    if (!table.isEmpty()) {
      out.println();
      table.lines().forEach(out::println);
    }
  }
}
