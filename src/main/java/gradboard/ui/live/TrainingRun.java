package gradboard.ui.live;

import gradboard.compile.UpdateRule;
import gradboard.data.Partition;
import gradboard.edit.Vocabulary;
import gradboard.graph.ProblemException;
import gradboard.io.GraphFile;
import gradboard.op.Mode;
import gradboard.runtime.RunException;
import gradboard.runtime.Session;
import gradboard.tensor.DType;
import gradboard.tensor.NumberFormat;
import gradboard.tensor.Tensor;
import gradboard.trace.Pass;
import gradboard.train.Budget;
import gradboard.train.EpochRecord;
import gradboard.train.Evaluation;
import gradboard.train.Optimizer;
import gradboard.train.RunResult;
import gradboard.train.StepRecord;
import gradboard.train.Trainer;
import gradboard.train.TrainingData;
import gradboard.train.TrainingListener;
import gradboard.train.TrainingSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reports from training to the screen, at its rate: losses as they come, the graph's numbers and
 * the regions of the plane now and then, so that looking never takes more than a fifth of the time.
 * Lives on the session's thread.
 */
final class TrainingRun implements TrainingListener {
  private static final long NEWS_NANOS = 33_000_000;
  private static final long LOOK_NANOS = 100_000_000;
  private static final int WORK_PER_LOOK = 4;

  private final Session session;
  private final GraphFile file;
  private final TrainingSpec spec;
  private final Optional<Partition> parts;
  private final Map<String, Tensor> feeds;
  private Optional<RegionProbe> probe;
  private final Trainer trainer;
  private Consumer<TrainingNews> reporter = news -> {};
  private List<TrainingNews.LossPoint> losses = new ArrayList<>();
  private List<TrainingNews.Epoch> epochs = new ArrayList<>();
  private List<String> remarks = new ArrayList<>();
  private long nextNews;
  private long nextLook;
  private final long stepsPerEpoch;
  private Pace pace;
  private int epochsDone;

  /**
   * @param feeds what the passes that are shown are fed
   */
  TrainingRun(
      Session session,
      GraphFile file,
      Vocabulary vocabulary,
      TrainingSpec spec,
      Optional<Partition> parts,
      Map<String, Tensor> feeds) {
    this.session = session;
    this.file = file;
    this.spec = spec;
    this.parts = parts;
    this.feeds = feeds;
    probe = parts.flatMap(p -> RegionProbe.of(session, file, vocabulary, p.train()));
    TrainingData data =
        parts.map(p -> TrainingData.of(file.graph(), p, DType.FLOAT32)).orElse(TrainingData.NONE);
    stepsPerEpoch = stepsPerEpoch(data, spec);
    trainer = new Trainer(session, file.graph(), spec, data);
    trainer.listen(this);
  }

  private static long stepsPerEpoch(TrainingData data, TrainingSpec spec) {
    int examples = data.train().examples();
    return spec.batch() == TrainingSpec.WHOLE
        ? 1
        : Math.max(1, (examples + spec.batch() - 1) / spec.batch());
  }

  /** By what the parameters are updated. */
  UpdateRule rule() {
    return Optimizer.rule(spec);
  }

  /** Whether it is the training that a file asks for now. */
  boolean isOf(TrainingSpec asked, Optional<Partition> examples) {
    return spec.equals(asked) && parts.equals(examples);
  }

  /** Trains for as many epochs more as the file says. */
  void run(Consumer<TrainingNews> to) {
    reporter = to;
    pace = new Pace(epochsDone, spec.epochs(), stepsPerEpoch, System.nanoTime());
    reportInTime();
    RunResult result;
    try {
      result = trainer.run(new Budget((long) epochsDone + spec.epochs(), Long.MAX_VALUE));
    } catch (ProblemException | RunException e) {
      // The steps before the one that failed hold: what is shown is what they led to.
      report(true, Optional.empty());
      throw e;
    }
    epochsDone = result.epochs();
    report(true, Optional.of(new TrainingNews.End(sentence(result), List.of())));
  }

  /** Ends the run after the step at hand; any thread may ask. */
  void stop() {
    trainer.stop();
  }

  private static String sentence(RunResult result) {
    StringBuilder text = new StringBuilder(result.stopped() ? "Stopped" : "Trained");
    text.append(" after ").append(count(result.epochs(), "epoch")).append(", ");
    text.append(count(result.steps(), "step"));
    result
        .figures()
        .forEach(
            (name, value) ->
                text.append("; ").append(words(name)).append(' ').append(NumberFormat.text(value)));
    return text.append('.').toString();
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String words(String figure) {
    return figure.replace('.', ' ');
  }

  @Override
  public void stepped(StepRecord step) {
    pace.stepped(step.epoch());
    losses.add(new TrainingNews.LossPoint(step.step(), step.figures().loss()));
    if (System.nanoTime() >= nextNews) {
      reportInTime();
    }
  }

  @Override
  public void epochEnded(EpochRecord epoch) {
    epochs.add(
        new TrainingNews.Epoch(
            epoch.epoch(),
            epoch.step(),
            figures(epoch.train()),
            epoch.validation().map(TrainingRun::figures).orElse(Map.of())));
  }

  private static Map<String, Double> figures(Evaluation evaluation) {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("loss", evaluation.loss());
    figures.putAll(evaluation.metrics());
    return figures;
  }

  private void reportInTime() {
    report(System.nanoTime() >= nextLook, Optional.empty());
  }

  /**
   * @param look whether the graph's numbers and the regions are taken too
   */
  private void report(boolean look, Optional<TrainingNews.End> end) {
    long start = System.nanoTime();
    Optional<Regions> regions = look ? regions() : Optional.empty();
    TrainingNews news =
        new TrainingNews(
            losses,
            epochs,
            look ? Optional.of(pass()) : Optional.empty(),
            regions,
            Optional.of(pace.at(start)),
            remarks,
            end);
    losses = new ArrayList<>();
    epochs = new ArrayList<>();
    remarks = new ArrayList<>();
    reporter.accept(news);
    long now = System.nanoTime();
    nextNews = now + NEWS_NANOS;
    if (look) {
      nextLook = now + Math.max(LOOK_NANOS, WORK_PER_LOOK * (now - start));
    }
  }

  /** What the probe sees; one that fails is dropped, since training can do without it. */
  private Optional<Regions> regions() {
    try {
      return probe.map(RegionProbe::look);
    } catch (ProblemException e) {
      drop(e.problems().get(0).toString());
    } catch (RunException e) {
      drop(e.getMessage());
    } catch (OutOfMemoryError e) {
      drop("the numbers of a grid of points do not fit into memory");
    }
    return Optional.empty();
  }

  private void drop(String reason) {
    probe = Optional.empty();
    remarks.add(
        "The regions are not drawn, since the graph cannot look at a grid: " + reason + ".");
  }

  private Pass pass() {
    session.inspect(Mode.INFER, feeds);
    return SessionWorker.record(session, file.graph());
  }
}
