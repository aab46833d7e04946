package gradboard.cli;

import gradboard.data.DataFiles;
import gradboard.data.DataSpec;
import gradboard.data.DatasetReader;
import gradboard.data.Feeds;
import gradboard.data.Partition;
import gradboard.edit.Examples;
import gradboard.graph.Graph;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.io.Expectation;
import gradboard.io.GraphFile;
import gradboard.op.OpCatalog;
import gradboard.runtime.Session;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Tensor;
import gradboard.train.TrainingSpec;
import gradboard.train.Weights;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A graph file that a command works on.
 *
 * @param path as the person wrote it
 * @param tables finds the tables that its data section names
 */
record Opened(Path path, GraphFile file, OpCatalog catalog, DataFiles tables) {
  private static final String NO_DATA =
      "the file has no \"data\" section, so it does not say what of a table to learn; add one, such"
          + " as \"data\": {\"source\": \"csv\", \"label\": \"kind\"}";

  Opened(Path path, GraphFile file, OpCatalog catalog) {
    this(path, file, catalog, DataFiles.inside(folder(path)));
  }

  /** The folder in which files that the graph file names lie. */
  Path folder() {
    return folder(path);
  }

  private static Path folder(Path path) {
    return path.toAbsolutePath().getParent();
  }

  /** The same file with another graph. */
  Opened withGraph(Graph graph) {
    return new Opened(path, file.withGraph(graph), catalog, tables);
  }

  /** The same file with another training section. */
  Opened trainedBy(TrainingSpec spec) {
    return new Opened(path, file.withTrain(Optional.of(spec)), catalog, tables);
  }

  /**
   * The same file with another table for its data: as the person names it, it may lie anywhere.
   *
   * @throws ProblemException if the file's data are not read from a table
   */
  Opened reading(Path table) {
    DataSpec written = file.data().orElseThrow(() -> unread(NO_DATA));
    DataSpec spec =
        DatasetReader.reading(written, table)
            .orElseThrow(
                () ->
                    unread(
                        "its examples are those of \""
                            + written.source()
                            + "\", not of a table; leave --data out"));
    DataFiles anywhere = DataFiles.from(Path.of(""));
    return new Opened(path, file.withData(Optional.of(spec)), catalog, anywhere);
  }

  private static ProblemException unread(String why) {
    return new ProblemException(Problem.inFile(why));
  }

  /** The file's data, divided. */
  Optional<Partition> partition() {
    return file.seededData().map(new DatasetReader(tables)::partition);
  }

  /**
   * What the file's data feeds to the inputs: the first batch of its training part, unshuffled.
   *
   * @param real what the graph's float32 is computed in
   */
  Map<String, Tensor> feeds(DType real) {
    return feeds(real, Map.of(), new Examples());
  }

  /**
   * As {@link #feeds(DType)}, with what the person feeds; where that is all that the data would, it
   * is not read.
   *
   * @param given by input
   * @param examples which may have read the data already
   */
  Map<String, Tensor> feeds(DType real, Map<String, Tensor> given, Examples examples) {
    Map<String, Tensor> feeds = new LinkedHashMap<>();
    if (!isFed(given.keySet())) {
      feeds.putAll(examples.firstBatch(file, folder(), real));
    }
    feeds.putAll(given);
    return feeds;
  }

  /** Whether a person feeds every input that would take its numbers from the file's data. */
  private boolean isFed(Set<String> given) {
    Set<String> fromData = Feeds.inputs(file.graph());
    return !fromData.isEmpty() && given.containsAll(fromData);
  }

  /** What training must reach, by figure. */
  Map<String, Expectation.Bound> bounds() {
    return file.expect().map(Expectation::train).orElse(Map.of());
  }

  /** The numbers in the file that the graph file names as its weights. */
  Optional<Weights> weights() {
    return file.weights().map(name -> Weights.read(name, DataFiles.inside(folder()).find(name)));
  }

  /**
   * The graph at work, with the weights and the seed that its file names; the caller closes it.
   *
   * @param real what the graph's float32 is computed in
   */
  GraphRun run(DType real) {
    return run(real, weights());
  }

  /**
   * As {@link #run(DType)}.
   *
   * @param weights what parameters start from, as far as they are in there
   */
  GraphRun run(DType real, Optional<Weights> weights) {
    return run(real, weights, file.train().map(TrainingSpec::seed).orElse(0L));
  }

  /**
   * As {@link #run(DType, Optional)}.
   *
   * @param seed of initial parameters and random ops
   */
  GraphRun run(DType real, Optional<Weights> weights, long seed) {
    Session session = new Session(file.graph(), catalog, new Nd4jBackend(), real, seed);
    weights.ifPresent(w -> w.restoreTo(session));
    return new GraphRun(file.graph(), session, weights);
  }
}
