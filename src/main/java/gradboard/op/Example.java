package gradboard.op;

import gradboard.format.FormatException;
import gradboard.format.JsonParser;
import gradboard.tensor.DType;
import gradboard.tensor.Literal;
import gradboard.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A worked example of an op: what goes in and what must come out. Shown in the documentation and
 * held to by the tests, so its numbers come from outside (a published figure, or arithmetic done by
 * hand).
 *
 * @param inputs tensors by port, in order; a port that takes many has several
 * @param attributes JSON data by name
 * @param outputs tensors by output port
 * @param mode for ops that act differently in training
 */
public record Example(
    Map<String, List<Tensor>> inputs,
    Map<String, Object> attributes,
    Map<String, Tensor> outputs,
    Mode mode) {

  public Example {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
  }

  /** An example without inputs, to be added to. */
  public static Example example() {
    return new Example(Map.of(), Map.of(), Map.of(), Mode.INFER);
  }

  /** Adds a float32 input, written as JSON: {@code given("X", "[[1, 2], [3, 4]]")}. */
  public Example given(String port, String json) {
    return given(port, json, DType.FLOAT32);
  }

  /** Adds an input of another type. */
  public Example given(String port, String json, DType type) {
    Map<String, List<Tensor>> more = new LinkedHashMap<>(inputs);
    List<Tensor> list = new ArrayList<>(more.getOrDefault(port, List.of()));
    list.add(Literal.tensor(read(json), type));
    more.put(port, List.copyOf(list));
    return new Example(more, attributes, outputs, mode);
  }

  /** Adds an attribute, written as JSON. */
  public Example with(String attribute, String json) {
    Map<String, Object> more = new LinkedHashMap<>(attributes);
    more.put(attribute, read(json));
    return new Example(inputs, more, outputs, mode);
  }

  /** Adds a float32 output that must come out. */
  public Example gives(String port, String json) {
    return gives(port, json, DType.FLOAT32);
  }

  public Example gives(String port, String json, DType type) {
    Map<String, Tensor> more = new LinkedHashMap<>(outputs);
    more.put(port, Literal.tensor(read(json), type));
    return new Example(inputs, attributes, more, mode);
  }

  /** The same example in training. */
  public Example training() {
    return new Example(inputs, attributes, outputs, Mode.TRAIN);
  }

  private static Object read(String json) {
    try {
      return JsonParser.parse(json).data();
    } catch (FormatException e) {
      throw new IllegalArgumentException("an example is no JSON: " + json, e);
    }
  }
}
