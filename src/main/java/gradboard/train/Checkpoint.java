package gradboard.train;

import gradboard.format.Safetensors;
import gradboard.graph.Problem;
import gradboard.graph.ProblemException;
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

/**
 * A training run, halted: parameters, running state and the optimizer's moments, and where in its
 * epochs the run stood. As a .safetensors file the tensors are named by their addresses ({@code
 * dense1/W}, a moment {@code dense1/W:m}); the rest is the file's metadata.
 */
public final class Checkpoint {
  private final Map<String, Tensor> state;
  private final long step;
  private final Place place;
  private final RunIdentity run;

  Checkpoint(Map<String, Tensor> state, long step, Place place, RunIdentity run) {
    this.state = Collections.unmodifiableMap(new LinkedHashMap<>(state));
    this.step = step;
    this.place = place;
    this.run = run;
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
          content.tensors(), metadata.whole("step"), metadata.place(), metadata.run());
    } catch (NoSuchFileException e) {
      throw new ProblemException(
          Problem.inFile("the checkpoint " + file + " does not exist; train --save writes one"));
    } catch (IOException e) {
      throw new ProblemException(
          Problem.inFile("the checkpoint " + file + " cannot be read: " + e.getMessage()));
    }
  }

  /**
   * Writes a .safetensors file, whole or not at all.
   *
   * @throws ProblemException if it cannot be written
   */
  public void write(Path file) {
    Map<String, String> metadata = Metadata.of(place, run);
    metadata.put(Metadata.key("step"), Long.toString(step));
    try {
      new Safetensors(state, metadata).write(file);
    } catch (IOException e) {
      throw new ProblemException(
          Problem.inFile("the checkpoint " + file + " cannot be written: " + e.getMessage()));
    }
  }

  /**
   * @param session one that has learnt its graph's parameters
   * @throws ProblemException naming what one of the two lacks
   */
  void requireParametersOf(Session session) {
    List<Problem> problems = new ArrayList<>();
    lacking(session.parameters().keySet(), state.keySet())
        .forEach(name -> problems.add(differs(name, "lacks")));
    List<String> owners = state.keySet().stream().map(name -> name.split(":", 2)[0]).toList();
    lacking(owners, session.state().keySet())
        .forEach(name -> problems.add(differs(name, "holds, and this graph lacks,")));
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
  }

  private static List<String> lacking(Collection<String> names, Collection<String> where) {
    return names.stream().distinct().filter(name -> !where.contains(name)).toList();
  }

  private static Problem differs(String parameter, String how) {
    return Problem.inFile(
        "the checkpoint belongs to another graph: it "
            + how
            + " the parameter \""
            + parameter
            + "\"");
  }
}
