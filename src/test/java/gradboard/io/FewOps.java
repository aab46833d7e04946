package gradboard.io;

import gradboard.op.Category;
import gradboard.op.Op;
import gradboard.op.OpCatalog;
import gradboard.op.Port;
import java.util.List;

/** A catalogue with ports of every kind, enough for reading and writing files. */
final class FewOps {
  static final OpCatalog CATALOG =
      OpCatalog.of(
          List.of(
              Op.named("Input", Category.SOURCE).lower((e, in) -> null),
              Op.named("Add", Category.MATH)
                  .input("A", Port.Accepts.NUMERIC, "")
                  .input("B", Port.Accepts.NUMERIC, "")
                  .lower((e, in) -> null),
              Op.named("Clip", Category.MATH)
                  .input("input", Port.Accepts.NUMERIC, "")
                  .input("min", Port.Accepts.NUMERIC, Port.Use.OPTIONAL, "")
                  .input("max", Port.Accepts.NUMERIC, Port.Use.OPTIONAL, "")
                  .lower((e, in) -> null),
              Op.named("Concat", Category.SHAPE)
                  .input("inputs", Port.Accepts.ANY, Port.Use.VARIADIC, "")
                  .lower((e, in) -> null)));

  private FewOps() {}
}
