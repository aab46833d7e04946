package gradboard.op;

import gradboard.tensor.DType;
import gradboard.tensor.Philox;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How a parameter gets its first numbers. Files name it in lower case: {@code "init": "he_normal"}.
 *
 * <p>Fan-in is the number of inputs that one output sums, fan-out the number of outputs that one
 * input reaches. A matrix is read as [in, out], a kernel of rank 3 or more as [out, in, k…], whose
 * fans count the window too; a vector's fans are both its length, a scalar's 1.
 *
 * <p>Numbers are drawn from the counter-based stream of the parameter's address, so that neither
 * other parameters nor the order of filling change them.
 */
public enum Initializer {
  ZEROS((shape, random, options) -> filled(shape, 0)),
  ONES((shape, random, options) -> filled(shape, 1)),
  /** N({@link Options#mean}, {@link Options#scale}²). */
  NORMAL((shape, random, options) -> normal(shape, random, options.mean(), options.scale())),
  /** U[{@link Options#low}, {@link Options#high}). */
  UNIFORM((shape, random, options) -> uniform(shape, random, options.low(), options.high())),
  /**
   * N(0, 2 / (in + out)). Glorot and Bengio, "Understanding the difficulty of training deep
   * feedforward neural networks", AISTATS 2010.
   */
  XAVIER_NORMAL(
      "glorot_normal", (shape, random, options) -> normal(shape, random, 2 / Fans.of(shape).sum())),
  /** U(−a, a) with a² = 6 / (in + out), of the same variance and source. */
  XAVIER_UNIFORM(
      "glorot_uniform",
      (shape, random, options) -> uniform(shape, random, 2 / Fans.of(shape).sum())),
  /** N(0, 2 / in). He, Zhang, Ren and Sun, "Delving deep into rectifiers", ICCV 2015. */
  HE_NORMAL(
      "kaiming_normal", (shape, random, options) -> normal(shape, random, 2 / Fans.of(shape).in())),
  /** U(−a, a) with a² = 6 / in, of the same variance and source. */
  HE_UNIFORM(
      "kaiming_uniform",
      (shape, random, options) -> uniform(shape, random, 2 / Fans.of(shape).in())),
  /**
   * N(0, 1 / in). LeCun, Bottou, Orr and Müller, "Efficient BackProp", 1998; what selu needs
   * (Klambauer et al., "Self-normalizing neural networks", NIPS 2017).
   */
  LECUN_NORMAL((shape, random, options) -> normal(shape, random, 1 / Fans.of(shape).in())),
  /** U(−a, a) with a² = 3 / in, of the same variance and source. */
  LECUN_UNIFORM((shape, random, options) -> uniform(shape, random, 1 / Fans.of(shape).in())),
  /**
   * A random matrix with orthonormal rows or columns, whichever are fewer, spread evenly over all
   * such matrices; further axes are folded into the columns. Saxe, McClelland and Ganguli, "Exact
   * solutions to the nonlinear dynamics of learning in deep linear neural networks", ICLR 2014.
   */
  ORTHOGONAL((shape, random, options) -> Orthogonal.fill(shape, normal(shape, random, 1)));

  /** What a file may write where a number in {@code value} fills the whole shape. */
  public static final String CONSTANT = "constant";

  private static final String PURPOSE = "init";

  private final List<String> spellings;
  private final Rule rule;

  private interface Rule {
    double[] fill(Shape shape, Philox random, Options options);
  }

  /**
   * The numbers that some initialisers are told.
   *
   * @param mean for normal
   * @param scale for normal, the standard deviation
   * @param low for uniform
   * @param high for uniform
   */
  public record Options(double mean, double scale, double low, double high) {
    /** Small random numbers, as CS231n draws them, and a range of like size. */
    public static final Options DEFAULT = new Options(0, 0.01, -0.05, 0.05);

    /** From the attributes of these names, which {@code Parameter} has. */
    public static Options of(Arguments in) {
      return new Options(
          in.number("mean"), in.number("scale"), in.number("low"), in.number("high"));
    }
  }

  /** Fan-in and fan-out of a parameter; never 0, so that variances are finite. */
  record Fans(double in, double out) {
    static Fans of(Shape shape) {
      return switch (shape.rank()) {
        case 0 -> new Fans(1, 1);
        case 1 -> atLeastOne(shape.extent(0), shape.extent(0));
        case 2 -> atLeastOne(shape.extent(0), shape.extent(1));
        default -> {
          long window = Arrays.stream(shape.extents()).skip(2).reduce(1, (a, b) -> a * b);
          yield atLeastOne(shape.extent(1) * window, shape.extent(0) * window);
        }
      };
    }

    private static Fans atLeastOne(long in, long out) {
      return new Fans(Math.max(1, in), Math.max(1, out));
    }

    double sum() {
      return in + out;
    }
  }

  Initializer(Rule rule) {
    this.spellings = List.of(name().toLowerCase(Locale.ROOT));
    this.rule = rule;
  }

  Initializer(String otherName, Rule rule) {
    this.spellings = List.of(name().toLowerCase(Locale.ROOT), otherName);
    this.rule = rule;
  }

  /** As files spell it: {@code he_normal}. */
  public String label() {
    return spellings.get(0);
  }

  /** All that files may write, other names of the same initialiser included. */
  public static List<String> spellings() {
    return Arrays.stream(values()).flatMap(one -> one.spellings.stream()).toList();
  }

  /**
   * Finds an initialiser by any of its spellings.
   *
   * @throws OpException where there is none of that name
   */
  public static Initializer named(String spelling) {
    if (spelling.equals(CONSTANT)) {
      throw new OpException("value", "init \"constant\" needs the number in \"value\"");
    }
    return Arrays.stream(values())
        .filter(one -> one.spellings.contains(spelling))
        .findFirst()
        .orElseThrow(
            () ->
                new OpException(
                    "init",
                    "there is no initialiser \""
                        + spelling
                        + "\"; there are "
                        + String.join(", ", spellings())));
  }

  /** A parameter's first value, with the default {@link Options}. */
  public Tensor fill(Shape shape, DType type, long seed, String address) {
    return fill(shape, type, seed, address, Options.DEFAULT);
  }

  /**
   * A parameter's first value.
   *
   * @param seed the run's
   * @param address the parameter's, such as {@code dense1/W}; it keys the random stream
   */
  public Tensor fill(Shape shape, DType type, long seed, String address, Options options) {
    Philox random = new Philox(seed, Philox.stream(address, PURPOSE), 0);
    return Tensor.of(shape, rule.fill(shape, random, options)).cast(type);
  }

  private static double[] filled(Shape shape, double value) {
    double[] numbers = new double[Math.toIntExact(shape.size())];
    Arrays.fill(numbers, value);
    return numbers;
  }

  private static double[] normal(Shape shape, Philox random, double variance) {
    return normal(shape, random, 0, Math.sqrt(variance));
  }

  private static double[] normal(Shape shape, Philox random, double mean, double deviation) {
    double[] numbers = filled(shape, 0);
    random.normal(numbers);
    Arrays.setAll(numbers, i -> mean + deviation * numbers[i]);
    return numbers;
  }

  /** A uniform distribution of width 2a has the variance a²/3. */
  private static double[] uniform(Shape shape, Philox random, double variance) {
    double bound = Math.sqrt(3 * variance);
    return uniform(shape, random, -bound, bound);
  }

  private static double[] uniform(Shape shape, Philox random, double low, double high) {
    double[] numbers = filled(shape, 0);
    random.uniform(numbers);
    Arrays.setAll(numbers, i -> low + (high - low) * numbers[i]);
    return numbers;
  }
}
