package gradboard.train;

import gradboard.data.Preparation;
import gradboard.format.DiskRefusal;
import gradboard.format.FormatException;
import gradboard.format.Safetensors;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
import gradboard.graph.Suggestion;
import gradboard.kernel.Slot;
import gradboard.runtime.Session;
import gradboard.tensor.Tensor;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A training run, halted: parameters, running state and the optimizer's moments, and where in its
 * epochs the run stood. As a .safetensors file the tensors are named by their addresses ({@code
 * dense1/W}, a moment {@code dense1/W:m}); the rest is the file's metadata.
 */
public final class Checkpoint {
  private static final String DATA = "data";

  private final Map<String, Tensor> state;
  private final long step;
  private final Place place;
  private final RunIdentity run;
  private final Optional<Preparation> preparation;

  Checkpoint(
      Map<String, Tensor> state,
      long step,
      Place place,
      RunIdentity run,
      Optional<Preparation> preparation) {
    this.state = Collections.unmodifiableMap(new LinkedHashMap<>(state));
    this.step = step;
    this.place = place;
    this.run = run;
    this.preparation = preparation;
  }

  /** Parameters, running state and moments, by address. */
  public Map<String, Tensor> state() {
    return state;
  }

  /** Training steps done. */
  public long step() {
    return step;
  }

  Place place() {
    return place;
  }

  RunIdentity run() {
    return run;
  }

  /**
   * Reads a file that {@link #write} wrote.
   *
   * @throws ProblemException if it cannot be read, or holds only weights
   */
  public static Checkpoint read(Path file) {
    try {
      Safetensors content = Safetensors.read(file);
      Metadata metadata = new Metadata(file, content.metadata());
      return new Checkpoint(
          content.tensors(),
          metadata.whole("step"),
          metadata.place(),
          metadata.run(),
          preparation(content));
    } catch (NoSuchFileException e) {
      throw new ProblemException(
          Problem.inFile("the checkpoint " + file + " does not exist; train --save writes one"));
    } catch (IOException e) {
      throw new ProblemException(
          Problem.inFile(
              "the checkpoint "
                  + file
                  + " cannot be read: "
                  + e.getMessage()
                  + "; give one that train --save wrote"));
    }
  }

  /**
   * How the examples of the run that left a file were prepared; empty in a file of other origin.
   *
   * @throws FormatException if what the file says of it cannot be understood
   */
  public static Optional<Preparation> preparation(Safetensors content) throws FormatException {
    String text = content.metadata().get(Metadata.key(DATA));
    return text == null ? Optional.empty() : Optional.of(Preparation.parse(text));
  }

  /** The metadata that {@link #preparation(Safetensors)} reads. */
  static Map<String, String> metadata(Preparation preparation) {
    return Map.of(Metadata.key(DATA), preparation.text());
  }

  /**
   * Writes a .safetensors file, whole or not at all.
   *
   * @throws ProblemException if it cannot be written
   */
  public void write(Path file) {
    Map<String, String> metadata = Metadata.of(place, run);
    metadata.put(Metadata.key("step"), Long.toString(step));
    preparation.map(Checkpoint::metadata).ifPresent(metadata::putAll);
    try {
      new Safetensors(state, metadata).write(file);
    } catch (IOException e) {
      throw new ProblemException(
          Problem.inFile(
              "the checkpoint " + file + " cannot be written: " + DiskRefusal.reason(e)));
    }
  }

  /**
   * @param session one that has learnt its graph's parameters
   * @throws ProblemException naming what one of the two lacks
   */
  void requireParametersOf(Session session) {
    List<String> owners = state.keySet().stream().map(Slot::owner).toList();
    List<String> differences = new ArrayList<>();
    lacking(session.parameters().keySet(), state.keySet())
        .ifPresent(names -> differences.add("lacks " + names));
    lacking(owners, session.state().keySet())
        .ifPresent(names -> differences.add("holds " + names + ", which the graph has not"));
    if (!differences.isEmpty()) {
      throw new ProblemException(
          Problem.inFile(
              "the checkpoint belongs to another graph: it "
                  + String.join(" and ", differences)
                  + "; if nodes were renamed, name them as before, or start anew without it"));
    }
  }

  /** Names that are not where they should be, in words. */
  private static Optional<String> lacking(Collection<String> names, Collection<String> where) {
    Set<String> lacking = new TreeSet<>(names);
    lacking.removeAll(where);
    return lacking.isEmpty() ? Optional.empty() : Optional.of(Suggestion.list(lacking, "and"));
  }
}
