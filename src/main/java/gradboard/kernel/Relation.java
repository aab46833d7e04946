package gradboard.kernel;

import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * From which elements of its operands one element of a kernel's result comes: what it takes to
 * explain any number by its own terms. Derived from each kernel's {@link Kind} and setting, so that
 * no kernel describes itself twice.
 */
public final class Relation {
  private final Instruction instruction;
  private final Function<Value, Tensor> values;

  /**
   * One element of one operand.
   *
   * @param operand index of the operand
   * @param position row-major position in it
   */
  public record Term(int operand, int position) {}

  /**
   * @param values what operands hold; asked only where the terms depend on it (gather's indices)
   */
  public Relation(Instruction instruction, Function<Value, Tensor> values) {
    this.instruction = instruction;
    this.values = values;
  }

  /**
   * The terms of an element of the result, in the order in which they are combined: a contraction's
   * in pairs, left factor before right.
   *
   * @param position row-major position in the result
   */
  public List<Term> terms(int position) {
    return switch (instruction.kernel().kind()) {
      case ELEMENTWISE -> elementwise(position);
      case CONTRACTION -> contraction(position);
      case REDUCTION -> reduction(position);
      case LANE -> lane(position);
      case MOVEMENT -> movement(position);
      case RANDOM -> List.of();
    };
  }

  private int[] coordinates(int position) {
    return coordinates(instruction.output().shape(), position);
  }

  static int[] coordinates(Shape shape, int position) {
    long[] strides = shape.strides();
    int[] coordinates = new int[strides.length];
    long rest = position;
    for (int axis = 0; axis < strides.length; axis++) {
      coordinates[axis] = (int) (rest / strides[axis]);
      rest %= strides[axis];
    }
    return coordinates;
  }

  private static int position(Shape shape, int[] coordinates) {
    long[] strides = shape.strides();
    long position = 0;
    for (int axis = 0; axis < strides.length; axis++) {
      position += coordinates[axis] * strides[axis];
    }
    return (int) position;
  }

  private Term term(int operand, int[] coordinates) {
    return new Term(operand, position(instruction.input(operand).shape(), coordinates));
  }

  private int axis() {
    return instruction.setting(Setting.Axis.class).axis();
  }

  private List<Term> elementwise(int position) {
    List<Term> terms = new ArrayList<>();
    for (int k = 0; k < instruction.inputs().size(); k++) {
      terms.add(broadcast(k, coordinates(position)));
    }
    return terms;
  }

  /** The operand's element that is repeated to this place: coordinate 0 along axes of extent 1. */
  private Term broadcast(int operand, int[] coordinates) {
    Shape shape = instruction.input(operand).shape();
    int[] own = new int[shape.rank()];
    int extra = coordinates.length - own.length;
    for (int axis = 0; axis < own.length; axis++) {
      own[axis] = shape.extent(axis) == 1 ? 0 : coordinates[axis + extra];
    }
    return term(operand, own);
  }

  private List<Term> contraction(int position) {
    Setting.Transposed transposed = instruction.factors();
    int[] row = coordinates(position);
    int[] column = row.clone();
    int last = row.length - 1;
    long inner = instruction.input(0).shape().extent(transposed.left() ? -2 : -1);
    int i = row[last - 1];
    int j = row[last];
    List<Term> terms = new ArrayList<>();
    for (int k = 0; k < inner; k++) {
      row[last - 1] = transposed.left() ? k : i;
      row[last] = transposed.left() ? i : k;
      column[last - 1] = transposed.right() ? j : k;
      column[last] = transposed.right() ? k : j;
      terms.add(term(0, row));
      terms.add(term(1, column));
    }
    if (instruction.kernel() == Kernel.ADD_PRODUCT) {
      terms.add(term(2, coordinates(position)));
      terms.add(new Term(3, 0));
    }
    return terms;
  }

  private List<Term> reduction(int position) {
    if (instruction.kernel() == Kernel.CROSS_ENTROPY) {
      int[] start = inserted(coordinates(position), axis());
      List<Term> terms = new ArrayList<>(lane(0, along(axis(), start)));
      terms.addAll(lane(1, along(axis(), start)));
      return terms;
    }
    Setting.Axes axes = instruction.setting(Setting.Axes.class);
    int[] first = coordinates(position);
    if (!axes.keepDims()) {
      for (int axis : axes.axes().stream().sorted().toList()) {
        first = inserted(first, axis);
      }
    }
    List<int[]> places = List.of(first);
    for (int axis : axes.axes()) {
      places = places.stream().flatMap(place -> along(axis, place).stream()).toList();
    }
    return lane(0, places);
  }

  /** The whole lane; of a running product the elements up to the own one, or from it on. */
  private List<Term> lane(int position) {
    int[] at = coordinates(position);
    if (instruction.kernel() != Kernel.CUMPROD) {
      return lane(0, along(axis(), at));
    }
    Setting.Scan scan = instruction.setting(Setting.Scan.class);
    int own = at[scan.axis()];
    List<int[]> lane = along(scan.axis(), at);
    int reached = scan.exclusive() ? 0 : 1;
    return lane(
        0,
        scan.reverse()
            ? lane.subList(own + 1 - reached, lane.size())
            : lane.subList(0, own + reached));
  }

  private static int[] inserted(int[] coordinates, int axis) {
    int[] more = new int[coordinates.length + 1];
    System.arraycopy(coordinates, 0, more, 0, axis);
    System.arraycopy(coordinates, axis, more, axis + 1, coordinates.length - axis);
    return more;
  }

  /** All places of the first operand that differ from one only along an axis. */
  private List<int[]> along(int axis, int[] place) {
    List<int[]> places = new ArrayList<>();
    for (int i = 0; i < instruction.input(0).shape().extent(axis); i++) {
      int[] next = place.clone();
      next[axis] = i;
      places.add(next);
    }
    return places;
  }

  private List<Term> lane(int operand, List<int[]> places) {
    return places.stream().map(place -> term(operand, place)).toList();
  }

  private List<Term> movement(int position) {
    int[] at = coordinates(position);
    return switch (instruction.kernel()) {
      case ALIAS, RESHAPE -> List.of(new Term(0, position));
      case BROADCAST -> List.of(broadcast(0, at));
      case TRANSPOSE -> transpose(at);
      case CONCAT -> concat(at);
      case SLICE -> slice(at);
      case PLACE -> place(at);
      case GATHER -> gather(at);
      case SCATTER_ADD -> scatterAdd(position);
      case ONE_HOT -> {
        int axis = instruction.setting(Setting.Classes.class).axis();
        yield List.of(term(0, without(at, axis)));
      }
      default -> throw new IllegalStateException(instruction.kernel().label() + " moves nothing");
    };
  }

  private List<Term> transpose(int[] at) {
    List<Integer> axes = instruction.setting(Setting.Permutation.class).axes();
    int[] source = new int[at.length];
    for (int axis = 0; axis < at.length; axis++) {
      source[axes.get(axis)] = at[axis];
    }
    return List.of(term(0, source));
  }

  private List<Term> concat(int[] at) {
    int axis = axis();
    int operand = 0;
    while (at[axis] >= instruction.input(operand).shape().extent(axis)) {
      at[axis] -= (int) instruction.input(operand).shape().extent(axis);
      operand++;
    }
    return List.of(term(operand, at));
  }

  private List<Term> slice(int[] at) {
    Setting.Window window = instruction.setting(Setting.Window.class);
    for (int axis = 0; axis < at.length; axis++) {
      at[axis] = (int) (window.starts().get(axis) + at[axis] * window.steps().get(axis));
    }
    return List.of(term(0, at));
  }

  private List<Term> place(int[] at) {
    Setting.Window window = instruction.setting(Setting.Window.class);
    for (int axis = 0; axis < at.length; axis++) {
      long offset = at[axis] - window.starts().get(axis);
      long step = window.steps().get(axis);
      long index = offset / step;
      if (offset % step != 0 || index < 0 || index >= window.part().extent(axis)) {
        return List.of();
      }
      at[axis] = (int) index;
    }
    return List.of(term(0, at));
  }

  private static int[] without(int[] coordinates, int axis) {
    int[] fewer = new int[coordinates.length - 1];
    System.arraycopy(coordinates, 0, fewer, 0, axis);
    System.arraycopy(coordinates, axis + 1, fewer, axis, fewer.length - axis);
    return fewer;
  }

  private List<Term> gather(int[] at) {
    Setting.Along along = instruction.setting(Setting.Along.class);
    Shape indices = instruction.input(1).shape();
    int[] which = new int[indices.rank()];
    System.arraycopy(at, along.axis(), which, 0, which.length);
    int index = position(indices, which);
    int[] source = new int[along.whole().rank()];
    System.arraycopy(at, 0, source, 0, along.axis());
    source[along.axis()] = index(instruction.input(1), index, along);
    int after = along.axis() + 1;
    System.arraycopy(at, along.axis() + which.length, source, after, source.length - after);
    return List.of(term(0, source), new Term(1, index));
  }

  private int index(Value indices, int position, Setting.Along along) {
    long index = values.apply(indices).longAt(position);
    return (int) (index < 0 ? index + along.whole().extent(along.axis()) : index);
  }

  private List<Term> scatterAdd(int position) {
    Setting.Along along = instruction.setting(Setting.Along.class);
    int[] at = coordinates(position);
    Shape indices = instruction.input(0).shape();
    List<Term> terms = new ArrayList<>();
    for (int k = 0; k < indices.size(); k++) {
      if (index(instruction.input(0), k, along) == at[along.axis()]) {
        int[] which = coordinates(indices, k);
        int[] update = new int[at.length - 1 + which.length];
        System.arraycopy(at, 0, update, 0, along.axis());
        System.arraycopy(which, 0, update, along.axis(), which.length);
        int after = along.axis() + 1;
        System.arraycopy(at, after, update, along.axis() + which.length, at.length - after);
        terms.add(new Term(0, k));
        terms.add(term(1, update));
      }
    }
    return terms;
  }
}
