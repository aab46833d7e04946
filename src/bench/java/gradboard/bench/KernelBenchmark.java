package gradboard.bench;

import gradboard.compile.Planner;
import gradboard.kernel.Emitter;
import gradboard.kernel.Names;
import gradboard.kernel.Program;
import gradboard.kernel.Setting;
import gradboard.kernel.Value;
import gradboard.runtime.Executable;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import java.util.List;
import java.util.Optional;
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

/** Single kernels on a float32 matrix of some rows and 256 columns. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelBenchmark {
  private static final int COLUMNS = 256;

  /** What is done. */
  @Param({"add", "bias", "column", "relu", "exp", "sqrt", "sum", "softmax", "transpose", "matmul"})
  public String kernel;

  /** How many rows. */
  @Param({"1", "64", "784"})
  public int rows;

  private Executable executable;

  /** Prepares a program of that one kernel. */
  @Setup
  public void bind() {
    Emitter e = new Emitter();
    Value x = input(e, "x", Shape.of(rows, COLUMNS));
    emit(e, x);
    Program program = e.program(Names.NONE);
    executable =
        new Nd4jBackend()
            .bind(
                program,
                Planner.keepingAll(program),
                slot -> {
                  throw new IllegalStateException("no slots here");
                });
  }

  private void emit(Emitter e, Value x) {
    switch (kernel) {
      case "add" -> e.add(x, x);
      case "bias" -> e.add(x, input(e, "bias", Shape.of(COLUMNS)));
      case "column" -> e.mul(x, input(e, "column", Shape.of(rows, 1)));
      case "relu" -> e.relu(x);
      case "exp" -> e.exp(x);
      case "sqrt" -> e.sqrt(x);
      case "sum" -> e.sum(x, new Setting.Axes(List.of(0), false));
      case "softmax" -> e.softmax(x, 1);
      case "transpose" -> e.transpose(x, List.of(1, 0));
      case "matmul" -> e.matmul(x, input(e, "w", Shape.of(COLUMNS, COLUMNS)), false, false);
      default -> throw new IllegalArgumentException("no such kernel here: " + kernel);
    }
  }

  private static Value input(Emitter e, String name, Shape shape) {
    return e.input(name, DType.FLOAT32, shape, Optional.empty());
  }

  /** The measured call. */
  @Benchmark
  public void run() {
    executable.run(0, 1);
  }

  /** Frees native memory. */
  @TearDown
  public void close() {
    executable.close();
  }
}
