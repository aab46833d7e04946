package gradboard.cli;

import gradboard.edit.Examples;
import gradboard.format.JsonPrinter;
import gradboard.graph.Graph;
import gradboard.graph.Problem;
import gradboard.runtime.Session;
import gradboard.tensor.DType;
import gradboard.tensor.Tensor;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** One pass through a graph, printed node by node. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Runs a graph forward, and backward where it has a loss, and prints every node.")
final class RunCommand implements Callable<Integer> {
  @ParentCommand private Gradboard program;

  @Parameters(paramLabel = "FILE", description = "a graph file")
  private Path path;

  @Mixin private PassOptions pass;

  @Option(names = "--json", description = "print one JSON document")
  private boolean json;

  @Override
  public Integer call() {
    return program.with(path, this::run);
  }

  private int run(Opened opened) {
    Graph graph = opened.file().graph();
    Map<String, Tensor> feeds = opened.feeds(DType.FLOAT32, pass.feeds(graph), new Examples());
    try (GraphRun run = opened.run(DType.FLOAT32)) {
      Session session = run.session();
      session.inspect(pass.mode(), feeds);
      program.warn(opened, run.doubts());
      if (json) {
        program.terminal().out().println(JsonPrinter.compact(document(session)));
      } else {
        OpNames ops = OpNames.of(graph, opened.catalog(), pass.mode(), feeds, session.addresses());
        print(ops, session);
      }
      List<Problem> problems = session.problems();
      if (!problems.isEmpty()) {
        throw Failure.in(path, problems);
      }
      return 0;
    }
  }

  private static Map<String, Object> document(Session session) {
    Map<String, Object> nodes = new LinkedHashMap<>();
    for (String address : session.addresses()) {
      Map<String, Object> node = new LinkedHashMap<>();
      session.value(address).ifPresent(value -> node.put("value", Figures.json(value)));
      session.gradient(address).ifPresent(gradient -> node.put("grad", Figures.json(gradient)));
      nodes.put(address, node);
    }
    Map<String, Object> document = new LinkedHashMap<>();
    session.loss().ifPresent(loss -> document.put("loss", Figures.json(DType.FLOAT32, loss)));
    document.put("nodes", nodes);
    return document;
  }

  private void print(OpNames ops, Session session) {
    Table table =
        new Table("node", "op", "type", "value", session.loss().isPresent() ? "gradient" : "");
    for (String address : session.addresses()) {
      Tensor value = session.value(address).orElseThrow();
      table.row(
          address,
          ops.at(address),
          value.type() + " " + value.shape(),
          Figures.text(value),
          session.gradient(address).map(Figures::text).orElse(""));
    }
    table.lines().forEach(program.terminal().out()::println);
    session
        .loss()
        .ifPresent(loss -> program.terminal().out().println("loss " + Figures.text(loss)));
  }
}
