package gradboard.edit;

import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpCatalog;
import gradboard.op.Port;
import java.util.List;

/** A few ops of each kind of port, enough to edit with. */
final class SampleOps {
  private SampleOps() {}

  static final Op SOURCE =
      Op.named("Source", Category.SOURCE)
          .output("Y", Port.Accepts.ANY, "")
          .lowerAll((e, in) -> List.of());
  static final Op RELU =
      Op.named("Relu", Category.ACTIVATION)
          .input("X", Port.Accepts.FLOATING, "")
          .output("Y", Port.Accepts.FLOATING, "")
          .lowerAll((e, in) -> List.of());
  static final Op ADD =
      Op.named("Add", Category.MATH)
          .input("A", Port.Accepts.NUMERIC, "")
          .input("B", Port.Accepts.NUMERIC, "")
          .output("C", Port.Accepts.NUMERIC, "")
          .lowerAll((e, in) -> List.of());
  static final Op CONCAT =
      Op.named("Concat", Category.SHAPE)
          .input("inputs", Port.Accepts.ANY, Port.Use.VARIADIC, "")
          .output("Y", Port.Accepts.ANY, "")
          .lowerAll((e, in) -> List.of());
  static final Vocabulary VOCABULARY =
      new Vocabulary(OpCatalog.of(List.of(SOURCE, RELU, ADD, CONCAT)));
}
