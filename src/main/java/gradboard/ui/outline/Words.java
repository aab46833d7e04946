package gradboard.ui.outline;

import gradboard.draw.Outdated;
import gradboard.edit.Document;
import gradboard.edit.Trained;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.graph.Ref;
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
    return document.node(row.node()).map(node -> text(row, node)).orElse("");
  }

  private String text(Row row, Node node) {
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
    Optional.ofNullable(editor.types().get(node.id()))
        .ifPresent(type -> text.append("; ").append(type));
    numbers
        .value(node.id())
        .ifPresent(
            value -> text.append("; value ").append(said(value, outdated.hasValue(node.id()))));
    numbers
        .gradient(node.id())
        .ifPresent(
            gradient ->
                text.append("; gradient ").append(said(gradient, outdated.hasGradient(node.id()))));
    if (document.graph().loss().equals(Optional.of(node.id()))) {
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
    Optional<Node> node = document.node(row.node());
    if (row instanceof Row.OfAttribute attribute && node.isPresent()) {
      return Optional.ofNullable(node.get().attributes().get(attribute.name()))
          .flatMap(data -> attribute(node.get(), attribute).map(text -> text.write(data)))
          .orElse("");
    }
    return row.node();
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
