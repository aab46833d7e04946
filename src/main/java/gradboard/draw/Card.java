package gradboard.draw;

import gradboard.kernel.Type;
import gradboard.op.Category;
import gradboard.runtime.Digest;
import java.util.List;
import java.util.Optional;

/**
 * What a node's card says, wherever it lies. Its size follows from this and the fonts alone, so a
 * card is laid out anew only when one of these changes.
 *
 * @param title the node's name or id
 * @param op the op's name
 * @param icon name of the icon, see {@link Icons}
 * @param inputs ports on the left, from the top
 * @param outputs ports on the right, from the top
 * @param type of the first output, as soon as compiling has found it
 * @param figures whether it shows numbers, or keeps room for them; otherwise the type alone
 * @param differentiable whether a gradient is to be expected: keeps room for it
 * @param value of the first output
 * @param gradient of the loss by it
 * @param label a colour by name, see {@link gradboard.graph.Sheet#COLORS}
 * @param problem the sentence that tells what is wrong with this node
 */
public record Card(
    String title,
    String op,
    Category category,
    String icon,
    List<PortView> inputs,
    List<PortView> outputs,
    Optional<Type> type,
    boolean figures,
    boolean differentiable,
    Optional<Digest> value,
    Optional<Digest> gradient,
    Optional<String> label,
    Optional<String> problem) {

  public Card {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  public List<PortView> ports(PortRef.Side side) {
    return side == PortRef.Side.INPUT ? inputs : outputs;
  }

  /** A card without numbers, with its category's icon. */
  public static Card of(
      String title, String op, Category category, List<PortView> inputs, List<PortView> outputs) {
    return new Card(
        title,
        op,
        category,
        Icons.name(category),
        inputs,
        outputs,
        Optional.empty(),
        true,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** What compiling found out about the first output. */
  public Card typed(Type newType, boolean hasGradient) {
    return new Card(
        title,
        op,
        category,
        icon,
        inputs,
        outputs,
        Optional.of(newType),
        figures,
        hasGradient,
        value,
        gradient,
        label,
        problem);
  }

  public Card with(Optional<Digest> newValue, Optional<Digest> newGradient) {
    return new Card(
        title,
        op,
        category,
        icon,
        inputs,
        outputs,
        type,
        figures,
        differentiable,
        newValue,
        newGradient,
        label,
        problem);
  }

  /** A smaller card, which shows the type but no numbers. */
  public Card withoutFigures() {
    return new Card(
        title,
        op,
        category,
        icon,
        inputs,
        outputs,
        type,
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        label,
        problem);
  }

  public Card troubled(String message) {
    return new Card(
        title,
        op,
        category,
        icon,
        inputs,
        outputs,
        type,
        figures,
        differentiable,
        value,
        gradient,
        label,
        Optional.of(message));
  }

  /** With a colour by which a person tells it from others. */
  public Card labelled(String color) {
    return new Card(
        title,
        op,
        category,
        icon,
        inputs,
        outputs,
        type,
        figures,
        differentiable,
        value,
        gradient,
        Optional.of(color),
        problem);
  }
}
