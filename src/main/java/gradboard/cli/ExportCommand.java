package gradboard.cli;

import gradboard.compile.Compiler;
import gradboard.draw.Arrangement;
import gradboard.draw.Fonts;
import gradboard.draw.GraphPicture;
import gradboard.draw.GraphPicture.Format;
import gradboard.draw.Palette;
import gradboard.draw.Subject;
import gradboard.draw.Theme;
import gradboard.edit.Analysis;
import gradboard.edit.Examples;
import gradboard.edit.Vocabulary;
import gradboard.graph.Graph;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.runtime.Session;
import gradboard.tensor.DType;
import gradboard.tensor.Tensor;
import gradboard.trace.Pass;
import gradboard.train.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** A graph in the form of another program's file; so far as a picture. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes a picture of a graph, with its values and gradients unless told not to.")
final class ExportCommand implements Callable<Integer> {
  @ParentCommand private Gradboard program;

  @Parameters(paramLabel = "FILE", description = "a graph file")
  private Path path;

  @Option(names = "--to", required = true, paramLabel = "svg|png", description = "what to write")
  private String to;

  @Option(names = "-o", required = true, paramLabel = "OUT", description = "the file to write")
  private Path out;

  @Option(
      names = "--scale",
      paramLabel = "N",
      description = "size, 1 unless said; below 0.6 cards show their titles only")
  private double scale = 1;

  @Option(
      names = "--values",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "run the graph and show its numbers, as it does unless told --no-values")
  private boolean values;

  @Option(names = "--theme", paramLabel = "light|dark", description = "light unless said")
  private Appearance theme = Appearance.LIGHT;

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description = "what train --save wrote; the file's own weights unless said")
  private Optional<Path> weights = Optional.empty();

  @Mixin private PassOptions pass;

  /** Which of the two themes. */
  enum Appearance {
    LIGHT,
    DARK
  }

  @Override
  public Integer call() {
    // A display that is named but does not answer must not matter.
    System.setProperty("java.awt.headless", "true");
    Format format = format();
    if (!(scale > 0 && Double.isFinite(scale))) {
      throw new Failure("--scale must be a positive number, not " + scale);
    }
    Destination.check("-o", out);
    return program.with(path, opened -> export(opened, format));
  }

  private Format format() {
    return Arrays.stream(Format.values())
        .filter(format -> format.ending().equalsIgnoreCase(to))
        .findFirst()
        .orElseThrow(
            () ->
                new Failure(
                    "--to "
                        + to
                        + ": a graph can be exported to "
                        + Arrays.stream(Format.values())
                            .map(Format::ending)
                            .collect(Collectors.joining(" or "))));
  }

  private int export(Opened opened, Format format) throws IOException {
    Examples examples = new Examples();
    Vocabulary vocabulary = new Vocabulary(opened.catalog());
    Analysis analysis =
        Analysis.of(opened.file(), opened.folder(), new Compiler(opened.catalog()), examples);
    Subject graph = Subject.of(analysis, vocabulary);
    Subject shown = values ? ran(graph, opened, examples) : graph.withoutFigures();
    warn(shown.problems());
    Fonts fonts = fonts();
    GraphPicture picture =
        GraphPicture.of(new Arrangement(vocabulary, fonts).arranged(shown), theme(fonts), scale);
    try {
      picture.write(out, format);
    } catch (IllegalArgumentException tooLarge) {
      throw new Failure("--scale " + scale + ": " + tooLarge.getMessage());
    }
    program.terminal().err().println("wrote " + out + ", " + picture.size());
    return 0;
  }

  private static Fonts fonts() {
    try {
      return Fonts.ofCanvas();
    } catch (InternalError | LinkageError e) {
      // A bare server: Java finds no font, or came without the library that reads them.
      throw new Failure(
          "this system has no fonts to write a picture's text with; install fontconfig and a font"
              + " such as DejaVu Sans");
    }
  }

  private Subject ran(Subject subject, Opened opened, Examples examples) {
    Graph graph = opened.file().graph();
    Map<String, Tensor> feeds = opened.feeds(DType.FLOAT32, pass.feeds(graph), examples);
    Optional<Weights> chosen = weights.map(file -> Weights.read(file.toString(), file));
    try (GraphRun run = opened.run(DType.FLOAT32, chosen.or(opened::weights))) {
      Session session = run.session();
      session.inspect(pass.mode(), feeds);
      chosen.ifPresentOrElse(w -> w.requireAll(session), () -> program.warn(opened, run.doubts()));
      return subject.after(
          Pass.of(graph, session.addresses(), session.snapshot()), session.problems());
    } catch (ProblemException e) {
      throw new Failure(
          Failure.in(path, e.problems()).getMessage()
              + System.lineSeparator()
              + "--no-values draws the graph all the same, with its problems in place of numbers");
    }
  }

  /** What is wrong with a graph belongs into its picture, and is said as well. */
  private void warn(List<Problem> problems) {
    problems.forEach(problem -> program.terminal().err().println(path + ": warning: " + problem));
  }

  private Theme theme(Fonts fonts) {
    return theme == Appearance.DARK
        ? Theme.dark(Palette.DEFAULT, fonts)
        : Theme.light(Palette.DEFAULT, fonts);
  }
}
