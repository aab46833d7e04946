package gradboard.ui.live;

import gradboard.data.Example;
import gradboard.draw.Outdated;
import gradboard.draw.Subject;
import gradboard.edit.Analysis;
import gradboard.edit.Document;
import gradboard.edit.Examples;
import gradboard.edit.History;
import gradboard.edit.NodeOutput;
import gradboard.edit.ParameterEffect;
import gradboard.edit.Place;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.io.GraphFile;
import gradboard.kernel.Type;
import gradboard.op.OpCatalog;
import gradboard.trace.Numbers;
import gradboard.trace.Pass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * An open document and all that is live about it: shapes and problems that follow each edit, the
 * pass that is shown and how far it has been stepped, the training. Belongs to the event thread;
 * computing happens behind it, on an {@link Analyst}'s and a {@link SessionWorker}'s threads.
 */
public final class Editor implements AutoCloseable {

  /** Told of what changed, on the event thread; override what matters. */
  public interface Listener {
    /** Shapes or problems are known anew. */
    default void analysed() {}

    /** Other numbers are to be shown, or other marks. */
    default void numbersChanged() {}

    /** It began or ended to run, play or train. */
    default void activityChanged() {}

    default void trained(TrainingNews news) {}

    /** Something happened that the log keeps. */
    default void said(String sentence) {}
  }

  /** What it is doing beside being edited. */
  public enum Activity {
    IDLE,
    RUNNING,
    PLAYING,
    TRAINING
  }

  private final Document document;
  private final ExampleFeed feed;
  private final Analyst analyst;
  private final SessionWorker worker;
  private final List<Listener> listeners = new ArrayList<>();
  private final Playing playing = new Playing(this, this::become);
  private final Troubles troubles;
  private final Parameters parameters;
  private final TrainingLog log = new TrainingLog();
  private Analysis analysis = Analysis.NONE;
  private final ShownPass shown = new ShownPass();
  private final Breakpoints breakpoints;
  private final Prospect prospect;
  private Activity activity = Activity.IDLE;

  /** Whether an act gave parameters numbers that were not shown yet. */
  private boolean renumbered;

  private boolean closed;

  /** Where files named by the graph were looked for last. */
  private Path analysedIn;

  /**
   * @param readingProblems what was wrong with the file that it was read from
   */
  public Editor(
      Document document, OpCatalog catalog, Engine engine, List<Problem> readingProblems) {
    this.document = document;
    prospect = new Prospect(document, shown);
    Examples examples = new Examples();
    feed = new ExampleFeed(this, examples);
    breakpoints = new Breakpoints(document, () -> tell(Listener::numbersChanged));
    troubles = new Troubles(readingProblems);
    analyst = new Analyst(catalog, examples, this::analysed);
    worker = new SessionWorker(catalog, engine, examples, answer(this::weighed));
    parameters = new Parameters(this, worker, this::become, this::weighed);
    document.listen(
        new Document.Listener() {
          @Override
          public void changed(GraphFile before, GraphFile after) {
            edited(before, after);
          }

          @Override
          public void stepped(History.Step step) {
            follow(step);
          }

          @Override
          public void entered(Place place) {
            prospect.look(analysis);
            tell(Listener::numbersChanged);
          }

          @Override
          public void refused(String sentence) {
            say(sentence);
          }

          @Override
          public void saved() {
            // Elsewhere, the files that it names are others.
            if (!closed && !folder().equals(analysedIn)) {
              analyse();
            }
          }
        });
    analyse();
  }

  public Document document() {
    return document;
  }

  public void listen(Listener listener) {
    listeners.add(listener);
  }

  /** Tells a listener nothing any more. */
  public void unlisten(Listener listener) {
    listeners.remove(listener);
  }

  public Analysis analysis() {
    return analysis;
  }

  /** All that is known to be wrong, errors first. */
  public List<Problem> problems() {
    return troubles.with(analysis.problems());
  }

  public Activity activity() {
    return activity;
  }

  public boolean isBusy() {
    return activity == Activity.RUNNING || activity == Activity.TRAINING;
  }

  /** The pass whose numbers are shown. */
  public Optional<Pass> pass() {
    return shown.pass();
  }

  /** The moments of the nodes in view, by their ids. */
  public List<Pass.Moment> moments() {
    return prospect.moments().moments();
  }

  /** How many of {@link #moments} have been shown; all of them after a run. */
  public int position() {
    return prospect.position();
  }

  /**
   * The moment that is being shown while stepping, told of the node in view: a composite has the
   * moments of what is inside it.
   */
  public Optional<Pass.Moment> moment() {
    return prospect.moment();
  }

  /** The numbers of its parameters. */
  public Parameters parameters() {
    return parameters;
  }

  /** Where playing halts. */
  public Breakpoints breakpoints() {
    return breakpoints;
  }

  /** Nodes whose numbers an edit has outdated. */
  public Set<String> outdated() {
    return shown.outdated();
  }

  /** Problems of the nodes in view, and of what is inside them, told of those. */
  public List<Problem> problemsInView() {
    return InView.problems(document.place(), problems());
  }

  /** Which of the numbers in view an edit has outdated. */
  public Outdated outdatedInView() {
    return prospect.outdated();
  }

  /** Type and shape of the outputs of the nodes in view, as far as they could be inferred. */
  public Map<String, Type> types() {
    return prospect.types();
  }

  /** The outputs of a node in view, as far as they are known. */
  public List<NodeOutput> outputs(Node node) {
    return prospect.outputs(node);
  }

  public TrainingLog trainingLog() {
    return log;
  }

  /** The document's examples, and which of them passes are fed. */
  public ExampleFeed examples() {
    return feed;
  }

  /** The numbers of the nodes in view, as far as the pass has been told; see {@link Numbers}. */
  public Numbers numbers() {
    return prospect.numbers();
  }

  /** What is to be drawn of what is in view now; immutable, for any thread. */
  public Subject subject() {
    return prospect.subject(problemsInView(), breakpoints.inView());
  }

  /** The folder in which files named by the graph are looked for. */
  public Path folder() {
    return Document.folder(document.path());
  }

  private void follow(History.Step step) {
    if (closed) {
      return;
    }
    worker.follow(step);
    parameters.follow(step);
    if (!step.moved().isEmpty()) {
      shown.moved(step.from(), step.to(), step.moved());
    }
    if (step.parameters().equals(ParameterEffect.ANEW)) {
      log.clear();
      tell(listener -> listener.trained(TrainingNews.NONE));
    }
    renumbered |= !step.parameters().isNone();
  }

  private void edited(GraphFile before, GraphFile after) {
    if (closed) {
      return;
    }
    prospect.look(analysis);
    boolean same =
        Meaning.isShared(before.graph(), after.graph())
            && before.data().equals(after.data())
            && before.train().equals(after.train());
    if (same) {
      showRenumbered();
      return;
    }
    troubles.ofRun(List.of());
    feed.edited(before, after);
    shown.edited(after);
    playing.halt();
    analyse();
    tell(Listener::numbersChanged);
  }

  /** Shows what comes of numbers that an act gave to parameters, now or when there is time. */
  private void showRenumbered() {
    if (renumbered && !isBusy()) {
      renumbered = false;
      run();
    }
  }

  private void analyse() {
    analysedIn = folder();
    analyst.ask(document.file(), analysedIn);
  }

  private void analysed(Analysis found) {
    if (!closed) {
      analysis = found;
      document.know(found.insides());
      prospect.look(analysis);
      tell(Listener::analysed);
    }
  }

  /**
   * Has the analysis thread work something out; the answer is taken on the event thread. Nothing
   * comes of it once the editor is closed.
   */
  public <T> void ask(Supplier<T> question, Consumer<T> taker) {
    if (!closed) {
      Consumer<T> answer = answer(taker);
      Consumer<String> complaint = answer(this::say);
      analyst.execute(
          () -> {
            try {
              answer.accept(question.get());
            } catch (RuntimeException | StackOverflowError e) {
              complaint.accept("Nothing was found: " + Mistake.told(e) + ".");
            }
          });
    }
  }

  /** Runs forward and backward and shows all numbers. */
  public void run() {
    inspect(false);
  }

  /** Shows one more moment of the pass; runs one first where there is none that is up to date. */
  public void step() {
    if (isBusy()) {
      return;
    }
    if (!shown.isOf(log.steps()) || !shown.isStepping()) {
      inspect(true);
    } else {
      int next = position() < prospect.moments().count() ? position() + 1 : 1;
      goTo(next);
    }
  }

  /** Takes back the last moment shown. */
  public void stepBack() {
    if (position() > 0) {
      goTo(Math.max(1, position() - 1));
    }
  }

  /** Goes to a moment of those in view, as by the timeline; 0 is before the first. */
  public void goTo(int moment) {
    if (!isBusy() && prospect.moments().count() > 0) {
      int at = Math.max(0, Math.min(moment, prospect.moments().count()));
      show(at == 0 ? prospect.moments().index(0) : prospect.moments().index(at - 1) + 1, true);
    }
  }

  /** Steps on by itself until the end or a breakpoint, or halts. */
  public void playOrPause() {
    playing.startOrHalt();
  }

  private void inspect(boolean fromStart) {
    if (isBusy()) {
      return;
    }
    become(Activity.RUNNING);
    renumbered = false;
    Optional<Example> only = feed.only();
    GraphFile file = document.file();
    worker.inspect(
        file,
        folder(),
        only,
        answer(
            outcome -> {
              if (outcome.pass().isEmpty()) {
                playing.halt();
              }
              become(playing.isOn() ? Activity.PLAYING : Activity.IDLE);
              outcome.apology().ifPresent(this::say);
              troubles.ofRun(outcome.problems());
              outcome.pass().ifPresent(p -> take(p, file, only, fromStart));
              tell(Listener::analysed);
            }));
  }

  /**
   * @param of what it was worked out of, which may have been edited since
   */
  private void take(Pass taken, GraphFile of, Optional<Example> only, boolean fromStart) {
    feed.showing(only);
    shown.take(taken, of, document.file());
    prospect.look(analysis);
    boolean stepping = fromStart && prospect.moments().count() > 0;
    show(stepping ? prospect.moments().index(0) + 1 : taken.moments().size(), stepping);
  }

  private void show(int moments, boolean stepping) {
    shown.show(moments, stepping);
    playing.arrived(shown.moment(), breakpoints);
    prospect.lookAtNumbers();
    tell(Listener::numbersChanged);
  }

  /** Trains as the file says, until its end or {@link #stop}. */
  public void train() {
    if (isBusy()) {
      return;
    }
    playing.halt();
    become(Activity.TRAINING);
    renumbered = false;
    troubles.ofRun(List.of());
    GraphFile file = document.file();
    Handover<TrainingNews> handover =
        new Handover<>(
            TrainingNews::then,
            news -> {
              if (!closed) {
                hear(news, file);
              }
            });
    worker.train(file, folder(), handover::offer);
  }

  private void hear(TrainingNews news, GraphFile trained) {
    log.add(news).forEach(this::say);
    parameters.hear(news);
    news.pass().ifPresent(p -> take(p, trained, Optional.empty(), false));
    news.remarks().forEach(this::say);
    tell(listener -> listener.trained(news));
    if (news.end().isPresent()) {
      TrainingNews.End end = news.end().get();
      troubles.ofRun(end.problems());
      become(Activity.IDLE);
      say(end.sentence());
      tell(Listener::analysed);
    }
  }

  /** Ends training, playing or a run at the next step. */
  public void stop() {
    playing.halt();
    worker.stop();
  }

  private void weighed(List<Problem> found) {
    troubles.ofWeights(found);
    tell(Listener::analysed);
  }

  public void say(String sentence) {
    tell(listener -> listener.said(sentence));
  }

  private void become(Activity next) {
    if (activity != next) {
      activity = next;
      tell(Listener::activityChanged);
      showRenumbered();
    }
  }

  /** Has a worker's answer taken on the event thread; nothing comes of it once this is closed. */
  <T> Consumer<T> answer(Consumer<T> taker) {
    return new Handover<T>(
            (earlier, later) -> later,
            value -> {
              if (!closed) {
                taker.accept(value);
              }
            })
        ::offer;
  }

  private void tell(Consumer<Listener> news) {
    List.copyOf(listeners).forEach(news);
  }

  /** Ends its threads and frees what they hold. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    playing.halt();
    analyst.close();
    worker.close();
  }
}
