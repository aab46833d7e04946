package gradboard.ops.reduction;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.INTEGER;
import static gradboard.op.Port.Accepts.NUMERIC;

import com.google.auto.service.AutoService;
import gradboard.kernel.Emitter;
import gradboard.kernel.Kernel;
import gradboard.kernel.Setting;
import gradboard.kernel.Value;
import gradboard.op.Arguments;
import gradboard.op.Attribute;
import gradboard.op.Category;
import gradboard.op.Example;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Positions of extreme elements along an axis; being whole numbers, they pass no gradient. */
@AutoService(OpProvider.class)
public final class ArgReductions implements OpProvider {
  @Override
  public List<Op> ops() {
    return List.of(
        position("ArgMax", "greatest")
            .formula("<reduced> = \\arg\\max_{<axis>} <data>")
            .example(
                of("[[2, 1], [3, 10]]")
                    .with("axis", "1")
                    .gives("reduced", "[[0], [1]]", DType.INT64))
            .example(
                of("[[2, 1], [3, 10]]")
                    .with("keepdims", "0")
                    .gives("reduced", "[1, 1]", DType.INT64))
            .example(
                of("[[2, 2], [3, 10]]")
                    .with("axis", "1")
                    .with("select_last_index", "1")
                    .gives("reduced", "[[1], [1]]", DType.INT64))
            .pytorch("torch.argmax(<data>, dim=<axis>, keepdim=bool(<keepdims>))")
            .synonyms("index of maximum", "predicted class", "winner")
            .lower((e, in) -> find(e, in, Kernel.ARGMAX)),
        position("ArgMin", "least")
            .formula("<reduced> = \\arg\\min_{<axis>} <data>")
            .example(
                of("[[2, 1], [3, 10]]")
                    .with("axis", "1")
                    .gives("reduced", "[[1], [0]]", DType.INT64))
            .pytorch("torch.argmin(<data>, dim=<axis>, keepdim=bool(<keepdims>))")
            .synonyms("index of minimum")
            .lower((e, in) -> find(e, in, Kernel.ARGMIN)));
  }

  private static Example of(String data) {
    return example().given("data", data);
  }

  private static Op.Builder position(String name, String which) {
    return Op.named(name, Category.REDUCTION)
        .summary("Tells where along an axis the " + which + " element stands, counting from 0")
        .input("data", NUMERIC, "tensor to search")
        .attribute(Attribute.integer("axis", 0, "axis to search along; negative from the end"))
        .attribute(Attribute.flag("keepdims", true, "whether the axis stays, of extent 1"))
        .attribute(
            Attribute.flag("select_last_index", false, "whether the last of equal elements counts"))
        .output("reduced", INTEGER, "int64 positions")
        .onnx(name, 12);
  }

  private static Value find(Emitter e, Arguments in, Kernel kernel) {
    Value data = in.value("data");
    int axis = in.axis("axis", data.shape().rank());
    Setting.Axes along = new Setting.Axes(List.of(axis), in.flag("keepdims"));
    if (!in.flag("select_last_index")) {
      return e.emit(kernel, along, data);
    }
    Value fromTheEnd = e.emit(kernel, along, reversed(e, data, axis));
    return e.sub(e.number(data.shape().extent(axis) - 1, fromTheEnd), fromTheEnd);
  }

  private static Value reversed(Emitter e, Value data, int axis) {
    Shape shape = data.shape();
    List<Long> starts = new ArrayList<>(Collections.nCopies(shape.rank(), 0L));
    List<Long> steps = new ArrayList<>(Collections.nCopies(shape.rank(), 1L));
    starts.set(axis, shape.extent(axis) - 1);
    steps.set(axis, -1L);
    return e.slice(data, new Setting.Window(shape, shape, starts, steps));
  }
}
