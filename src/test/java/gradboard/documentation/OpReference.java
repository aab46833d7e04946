package gradboard.documentation;

import gradboard.format.JsonPrinter;
import gradboard.op.Attribute;
import gradboard.op.Category;
import gradboard.op.Latex;
import gradboard.op.Op;
import gradboard.op.OpCatalog;
import gradboard.op.Port;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The catalogue as a page of Markdown, for people: every op with its ports, attributes, formula,
 * derivatives, examples and what ONNX and PyTorch call it. Formulas stand in fenced blocks of
 * {@code math}, which Markdown leaves alone.
 */
final class OpReference {
  private static final String LACKING = "†";

  private static final String INTRODUCTION =
      """
      The %d ops that a graph may name, as the program describes them itself. Names of ops, ports
      and attributes are permanent, and are ONNX's wherever ONNX has the op.

      How to read an entry:

      - **Inputs** are wired in this order, or by name. *required*: must be wired. *optional*: may
        be left unwired. *many*: takes any number of wires, at least one. *parameter*: left
        unwired, it owns a parameter `node/port`, which training changes. *known*: must be known
        before the graph runs: wired from a Constant, or written as the attribute of that name.
      - **Attributes** are written in the file; one without a default may be left out unless its
        description says that it is needed.
      - **Derivatives** are local, of the first output. What arrives from the loss is multiplied by
        them, and summed where a value is read more than once. There are none by whole numbers, by
        truths, or by ports that must be known.
      - **Examples** are run by the tests, which also compare every gradient with finite
        differences.
      - In PyTorch's spelling, `<X>` stands for the port or attribute X, and `F` for
        `torch.nn.functional`.
      """;

  private final StringBuilder page = new StringBuilder();

  private OpReference() {}

  /** The whole page. */
  static String page(OpCatalog catalog) {
    OpReference reference = new OpReference();
    reference.introduce(catalog);
    for (Category category : Category.values()) {
      List<Op> ops = of(catalog, category);
      if (!ops.isEmpty()) {
        reference.paragraph("## " + category.title() + " (" + ops.size() + ")");
        ops.forEach(reference::op);
      }
    }
    return reference.page.toString().stripTrailing() + "\n";
  }

  private static List<Op> of(OpCatalog catalog, Category category) {
    return catalog.all().stream().filter(op -> op.category() == category).toList();
  }

  /** A heading, paragraph, list or block, and the empty line after it. */
  private void paragraph(String text) {
    page.append(text).append("\n\n");
  }

  private void introduce(OpCatalog catalog) {
    paragraph("# Ops");
    paragraph(INTRODUCTION.formatted(catalog.all().size()).stripTrailing());
    header("Category", "Ops");
    for (Category category : Category.values()) {
      List<Op> ops = of(catalog, category);
      if (!ops.isEmpty()) {
        row(
            category.title(),
            ops.stream().map(OpReference::link).collect(Collectors.joining(", ")));
      }
    }
    page.append('\n');
    paragraph(LACKING + " ONNX has no op of this name and meaning; the entry says what it has.");
  }

  private static String link(Op op) {
    return "[" + op.name() + "](#" + anchor(op) + ")" + (op.onnx().exists() ? "" : LACKING);
  }

  private static String anchor(Op op) {
    return op.name().toLowerCase(Locale.ROOT);
  }

  private void op(Op op) {
    paragraph("### " + op.name());
    paragraph(op.summary() + ".");
    inputs(op);
    outputs(op);
    attributes(op);
    math(Latex.named(op.formula()));
    op.derivatives().forEach((port, latex) -> math(derivative(op, port, latex)));
    op.examples().forEach(example -> block("text", ExampleText.of(op.name(), example)));
    op.inside().ifPresent(inside -> paragraph("A composite: opened, it shows the ops inside."));
    spellings(op);
  }

  private void inputs(Op op) {
    if (op.inputs().isEmpty()) {
      return;
    }
    header("Input", "Accepts", "Use", "Meaning");
    op.inputs().forEach(p -> row(code(p.name()), accepts(p), use(p), cell(p.description())));
    page.append('\n');
  }

  private void outputs(Op op) {
    header("Output", "Type", "Meaning");
    for (Port port : op.outputs()) {
      boolean last = port == op.outputs().get(op.outputs().size() - 1);
      String count = last && op.hasVariadicOutput() ? ", any number of them" : "";
      row(code(port.name()) + count, accepts(port), cell(port.description()));
    }
    page.append('\n');
  }

  private static String accepts(Port port) {
    return port.accepts().label();
  }

  private static String use(Port port) {
    return switch (port.use()) {
      case REQUIRED -> "required";
      case OPTIONAL -> "optional";
      case VARIADIC -> "many";
      case PARAMETER -> "parameter";
      case COMPILE_TIME -> "known";
    };
  }

  private void attributes(Op op) {
    if (op.attributes().isEmpty()) {
      return;
    }
    header("Attribute", "Form", "Default", "Meaning");
    for (Attribute attribute : op.attributes()) {
      row(
          code(attribute.name()),
          form(attribute),
          attribute.fallback().map(value -> code(ExampleText.json(value))).orElse(""),
          cell(attribute.description()));
    }
    page.append('\n');
  }

  private static String form(Attribute attribute) {
    return attribute.choices().isEmpty()
        ? attribute.form().label()
        : attribute.choices().stream()
            .map(choice -> code(JsonPrinter.compact(choice)))
            .collect(Collectors.joining(", "));
  }

  private static String derivative(Op op, String port, String latex) {
    return "\\frac{\\partial "
        + Latex.symbol(op.outputs().get(0).name())
        + "}{\\partial "
        + Latex.symbol(port)
        + "} = "
        + Latex.named(latex);
  }

  private void spellings(Op op) {
    paragraph(
        "- ONNX: "
            + spelling(op.onnx(), ", since opset " + op.onnx().note())
            + "\n- PyTorch: "
            + spelling(op.pytorch(), ""));
    paragraph("Also found as " + String.join(", ", op.synonyms()) + ".");
  }

  private static String spelling(Op.Spelling spelling, String since) {
    return spelling.exists()
        ? "`" + spelling.text() + "`" + since
        : "none (" + spelling.note() + ")";
  }

  private void math(String latex) {
    block("math", latex + "\n");
  }

  private void block(String language, String text) {
    paragraph("```" + language + "\n" + text + "```");
  }

  private void header(String... titles) {
    row(titles);
    row(Collections.nCopies(titles.length, "---").toArray(String[]::new));
  }

  private void row(String... cells) {
    page.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String code(String text) {
    return "`" + cell(text) + "`";
  }

  /** A bar would end the cell. */
  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
