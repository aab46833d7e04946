package gradboard.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One step of each task, Gradboard alone, for following our own progress. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StepBenchmark {
  /** A task's name. */
  @Param({"mlp-b1", "mlp-b64", "mlp-b256", "mlp-b64-adam", "scalar-chain", "scalar-tree"})
  public String task;

  private Contender contender;

  /** Loads the library and compiles the graph. */
  @Setup
  public void open() {
    contender = Side.GRADBOARD.at(Task.named(task));
  }

  /** The measured step. */
  @Benchmark
  public void step() {
    contender.run(1);
  }

  /** Frees native memory. */
  @TearDown
  public void close() {
    contender.close();
  }
}
