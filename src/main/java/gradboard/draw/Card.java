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
 * @param body what it tells of the first output
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
    Body body,
    Optional<String> label,
    Optional<String> problem) {

  /**
   * What a card tells of the first output.
   *
   * @param type as soon as compiling has found it
   * @param figures whether it shows numbers, or keeps room for them; otherwise the type alone
   * @param differentiable whether a gradient is to be expected: keeps room for it
   * @param value its value
   * @param gradient of the loss by it
   */
  public record Body(
      Optional<Type> type,
      boolean figures,
      boolean differentiable,
      Optional<Digest> value,
      Optional<Digest> gradient) {

    /** Nothing yet. */
    static final Body BLANK =
        new Body(Optional.empty(), true, false, Optional.empty(), Optional.empty());

    /** The type and no numbers. */
    static Body ofType(Optional<Type> type) {
      return new Body(type, false, false, Optional.empty(), Optional.empty());
    }
  }

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
        Body.BLANK,
        Optional.empty(),
        Optional.empty());
  }

  /** The same with other things to tell of the first output. */
  public Card telling(Body told) {
    return new Card(title, op, category, icon, inputs, outputs, told, label, problem);
  }

  public Card troubled(String message) {
    return new Card(title, op, category, icon, inputs, outputs, body, label, Optional.of(message));
  }

  /** With a colour by which a person tells it from others. */
  public Card labelled(String color) {
    return new Card(title, op, category, icon, inputs, outputs, body, Optional.of(color), problem);
  }
}
