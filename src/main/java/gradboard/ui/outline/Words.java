package gradboard.ui.outline;

import gradboard.draw.Outdated;
import gradboard.edit.Document;
import gradboard.edit.NodeOutput;
import gradboard.edit.SheetItem;
import gradboard.edit.Trained;
import gradboard.graph.Frame;
import gradboard.graph.Node;
import gradboard.graph.Note;
import gradboard.graph.Problem;
import gradboard.graph.Ref;
import gradboard.graph.Sheet;
import gradboard.op.Op;
import gradboard.op.Port;
import gradboard.runtime.Digest;
import gradboard.trace.Numbers;
import gradboard.ui.inspector.AttributeText;
import gradboard.ui.live.Editor;
import gradboard.ui.look.Look;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says the rows of an outline in words. */
final class Words {
  private static final int WRITTEN_OUT = 8;

  private final Editor editor;
  private final Document document;
  private final Numbers numbers;
  private final Outdated outdated;
  private final Set<String> frozen;
  private final Map<String, String> problems = new HashMap<>();

  Words(Editor editor) {
    this.editor = editor;
    document = editor.document();
    frozen = Trained.frozen(document);
    numbers = editor.numbers();
    outdated = editor.outdatedInView();
    for (Problem problem : editor.problemsInView()) {
      problem.node().ifPresent(at -> problems.putIfAbsent(at, problem.message()));
    }
  }

  /** What is wrong with a node, as a sentence. */
  Optional<String> problem(String node) {
    return Optional.ofNullable(problems.get(node));
  }

  String text(Row row) {
    if (row instanceof Row.OfItem of) {
      return of.item().isIn(document.graph().sheet()) ? item(of.item()) : "";
    }
    return row instanceof Row.AboutNode about
        ? document.node(about.node()).map(node -> text(about, node)).orElse("")
        : "";
  }

  private String item(SheetItem item) {
    Sheet sheet = document.graph().sheet();
    if (item.kind() == SheetItem.Kind.NOTE) {
      Note note = sheet.notes().get(item.index());
      return "note: " + note.text().replace('\n', ' ') + colour(note.color());
    }
    Frame frame = sheet.frames().get(item.index());
    String around = frame.nodes().isEmpty() ? "" : " round " + String.join(", ", frame.nodes());
    return "frame: " + frame.title() + around + colour(frame.color());
  }

  private static String colour(Optional<String> name) {
    return name.map(color -> "; " + color).orElse("");
  }

  private String text(Row.AboutNode row, Node node) {
    if (row instanceof Row.OfOutput output) {
      return output(node, output.index());
    }
    if (row instanceof Row.OfInput input) {
      return source(input)
          .map(source -> input.port() + " from " + source)
          .orElse(input.port() + " is not connected");
    }
    if (row instanceof Row.OfAttribute attribute) {
      String written = editable(row);
      return attribute.name() + ": " + (written.isEmpty() ? fallback(node, attribute) : written);
    }
    return node(node);
  }

  private String node(Node node) {
    StringBuilder text = new StringBuilder(node.id()).append(": ").append(node.op());
    List<Ref> sources = document.inputs(node).wires().values().stream().distinct().toList();
    if (!sources.isEmpty()) {
      text.append(" of ")
          .append(sources.stream().map(Ref::toString).collect(Collectors.joining(", ")));
    }
    text.append(figures(node.id(), node.id()));
    int outputs = editor.outputs(node).size();
    if (outputs > 1) {
      text.append("; ").append(outputs).append(" outputs");
    }
    if (document.graph().lossNode().equals(Optional.of(node.id()))) {
      text.append("; the loss");
    }
    if (node.tags().muted()) {
      text.append("; muted");
    }
    if (node.tags().locked()) {
      text.append("; locked");
    }
    if (frozen.contains(node.id())) {
      text.append("; frozen");
    }
    if (editor.breakpoints().isAt(node.id())) {
      text.append("; breakpoint");
    }
    problem(node.id()).ifPresent(problem -> text.append("; problem: ").append(problem));
    return text.toString();
  }

  private String output(Node node, int index) {
    List<NodeOutput> outputs = editor.outputs(node);
    return index < outputs.size()
        ? "output "
            + outputs.get(index).name()
            + figures(node.id(), outputs.get(index).value().toString())
        : "";
  }

  /** Type, value and gradient of an output, each after a semicolon. */
  private String figures(String node, String output) {
    StringBuilder text = new StringBuilder();
    Optional.ofNullable(editor.types().get(output))
        .ifPresent(type -> text.append("; ").append(type));
    numbers
        .value(output)
        .ifPresent(value -> text.append("; value ").append(said(value, outdated.hasValue(node))));
    numbers
        .gradient(output)
        .ifPresent(
            gradient ->
                text.append("; gradient ").append(said(gradient, outdated.hasGradient(node))));
    return text.toString();
  }

  private static String said(Digest digest, boolean outdated) {
    return said(digest) + (outdated ? " before the edit" : "");
  }

  private static String said(Digest digest) {
    if (digest.whole().isPresent() && digest.shape().size() <= WRITTEN_OUT) {
      return digest.shape().size() == 1
          ? Look.numbers().write(digest.whole().get().at(0))
          : Look.numbers().write(digest.whole().get());
    }
    return "from "
        + Look.numbers().write(digest.statistics().minimum())
        + " to "
        + Look.numbers().write(digest.statistics().maximum());
  }

  private String fallback(Node node, Row.OfAttribute row) {
    return attribute(node, row)
        .flatMap(text -> text.attribute().fallback().map(data -> text.write(data) + ", as usual"))
        .orElse("not set");
  }

  /** What can be edited of a row, as it is typed. */
  String editable(Row row) {
    if (row instanceof Row.OfAttribute attribute) {
      return document
          .node(attribute.node())
          .flatMap(
              node ->
                  Optional.ofNullable(node.attributes().get(attribute.name()))
                      .flatMap(data -> attribute(node, attribute).map(text -> text.write(data))))
          .orElse("");
    }
    if (row instanceof Row.OfItem of && of.item().kind() == SheetItem.Kind.FRAME) {
      return document.graph().sheet().frames().get(of.item().index()).title();
    }
    return row instanceof Row.AboutNode about ? about.node() : "";
  }

  Optional<AttributeText> attribute(Node node, Row.OfAttribute row) {
    return document
        .op(node)
        .flatMap(
            op ->
                op.attributes().stream()
                    .filter(attribute -> attribute.name().equals(row.name()))
                    .findFirst())
        .map(AttributeText::new);
  }

  /** What a place for a wire reads. */
  Optional<Ref> source(Row.OfInput input) {
    return document
        .node(input.node())
        .map(document::inputs)
        .map(inputs -> inputs.at(input.port()))
        .filter(sources -> input.index() < sources.size())
        .map(sources -> sources.get(input.index()));
  }

  /** Whether a wire to a place comes beside those that are there, instead of in their stead. */
  boolean takesMany(Row.OfInput input) {
    return document
        .node(input.node())
        .flatMap(document::op)
        .flatMap((Op op) -> op.input(input.port()))
        .map(Port::isVariadic)
        .orElse(false);
  }
}
