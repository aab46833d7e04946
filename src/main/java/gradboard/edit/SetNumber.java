package gradboard.edit;

import gradboard.graph.Node;
import gradboard.tensor.Literal;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes one of the numbers that a person sees of a node. Where they are those that the file gives
 * it, the file is changed; where they are a parameter's own, what it holds.
 */
public final class SetNumber {
  private static final String VALUE = "value";
  private static final String PORT = "/";

  private SetNumber() {}

  /**
   * The change; empty where the numbers are worked out from others.
   *
   * @param value {@code id} of a node in view, or {@code id/port} of a parameter that it owns
   * @param shown its numbers
   * @param position which of them, in row-major order
   */
  public static Optional<Change> of(
      View view, String value, Tensor shown, int position, double number) {
    String id = value.split(PORT, 2)[0];
    Optional<Node> node = view.node(id).filter(known -> !Boundary.isPort(known));
    Optional<Change> written =
        node.filter(known -> id.equals(value) && view.isEditable())
            .flatMap(known -> Optional.ofNullable(known.attributes().get(VALUE)))
            .filter(data -> isOf(data, shown))
            .map(data -> data instanceof List<?> ? data : Literal.data(shown))
            .map(data -> new SetAttribute(id, VALUE, Optional.of(with(data, position, number))));
    return written.or(
        () ->
            node.filter(known -> !id.equals(value) || known.op().equals(Trained.PARAMETER))
                .map(
                    known -> new SetParameter(view.address(value), with(shown, position, number))));
  }

  /** Whether a tensor holds what a file writes, perhaps as one number for all of it. */
  private static boolean isOf(Object data, Tensor shown) {
    if (!Literal.isTensor(data)) {
      return false;
    }
    Tensor written = Literal.tensor(data, shown.type());
    return written.equals(shown)
        || written.size() == 1 && Tensor.filled(written, shown.shape()).equals(shown);
  }

  private static Tensor with(Tensor tensor, int position, double number) {
    double[] numbers = tensor.doubles();
    numbers[position] = number;
    return Tensor.of(tensor.shape(), numbers).cast(tensor.type());
  }

  /** Nested lists with one number replaced, the others as they were written. */
  private static Object with(Object data, int position, double number) {
    if (!(data instanceof List<?> list)) {
      return number == Math.rint(number) && Math.abs(number) < 1L << 53
          ? (Object) (long) number
          : (Object) number;
    }
    int inner = (int) (Literal.shape(data).size() / list.size());
    List<Object> changed = new ArrayList<>(list);
    int at = position / inner;
    changed.set(at, with(list.get(at), position % inner, number));
    return changed;
  }
}
