package gradboard.ops.source;

import static gradboard.op.Example.example;
import static gradboard.op.Port.Accepts.FLOATING;

import com.google.auto.service.AutoService;
import gradboard.op.Attribute;
import gradboard.op.Attribute.Form;
import gradboard.op.Category;
import gradboard.op.Initializer;
import gradboard.op.Initializer.Options;
import gradboard.op.Op;
import gradboard.op.OpProvider;
import gradboard.tensor.DType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Numbers that training changes. They start as {@code value}, or are drawn by {@code init}; {@code
 * mean}, {@code scale}, {@code low} and {@code high} serve the initialisers normal and uniform.
 */
@AutoService(OpProvider.class)
public final class Parameter implements OpProvider {

  @Override
  public List<Op> ops() {
    Options options = Options.DEFAULT;
    return List.of(
        Op.named("Parameter", Category.SOURCE)
            .summary("Numbers that training changes: weights and biases")
            .output("output", FLOATING, "the parameter")
            .attribute(Attribute.optional("shape", Form.INTEGERS, "shape; left out, the value's"))
            .attribute(
                Attribute.optional(
                    "value", Form.TENSOR, "first value; one number fills the whole shape"))
            .attribute(init())
            .attribute(
                new Attribute(
                    "dtype",
                    Form.DTYPE,
                    Optional.of(DType.FLOAT32.label()),
                    List.of(DType.FLOAT32.label(), DType.FLOAT64.label()),
                    "element type"))
            .attribute(Attribute.number("mean", options.mean(), "for init \"normal\": its mean"))
            .attribute(
                Attribute.number(
                    "scale", options.scale(), "for init \"normal\": its standard deviation"))
            .attribute(Attribute.number("low", options.low(), "for init \"uniform\": its least"))
            .attribute(
                Attribute.number("high", options.high(), "for init \"uniform\": its greatest"))
            .formula("<output> = \\theta")
            .example(example().with("value", "[[2], [-3]]").gives("output", "[[2], [-3]]"))
            .example(
                example()
                    .with("shape", "[2, 2]")
                    .with("value", "0.5")
                    .gives("output", "[[0.5, 0.5], [0.5, 0.5]]"))
            .example(
                example()
                    .with("shape", "[3]")
                    .with("init", "\"ones\"")
                    .gives("output", "[1, 1, 1]"))
            .noOnnx("written as an initializer of the model")
            .noPytorch("written as a parameter of the module")
            .synonyms("weight", "bias", "trainable", "variable", "w", "b", "theta")
            .source());
  }

  private static Attribute init() {
    List<String> names = new ArrayList<>(Initializer.spellings());
    names.add(Initializer.CONSTANT);
    return new Attribute(
        "init",
        Form.TEXT,
        Optional.of(Initializer.XAVIER_UNIFORM.label()),
        names,
        "how the first value is drawn where none is written");
  }
}
