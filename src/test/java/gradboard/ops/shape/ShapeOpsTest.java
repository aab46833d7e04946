package gradboard.ops.shape;

import static gradboard.ops.Lowered.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradboard.kernel.Kernel;
import gradboard.kernel.KernelException;
import gradboard.op.OpException;
import gradboard.ops.Lowered;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shapes and messages; the shapes are ONNX's own test cases' where it has them. */
class ShapeOpsTest {

  private static void fails(Lowered op, String message) {
    assertThatThrownBy(op::outputs)
        .isInstanceOfAny(OpException.class, KernelException.class)
        .hasMessage(message);
  }

  private static Lowered reshape(long... shape) {
    return op("Reshape").given("data", 2, 3, 4).known("shape", shape);
  }

  @Test
  void reshapeCopiesAtZeroAndTakesTheRestAtMinusOne() {
    assertThat(reshape(4, 2, 3).shape()).isEqualTo(Shape.of(4, 2, 3));
    assertThat(reshape(2, -1, 2).shape()).isEqualTo(Shape.of(2, 6, 2));
    assertThat(reshape(-1).shape()).isEqualTo(Shape.of(24));
    assertThat(reshape(2, 0, 4, 1).shape()).isEqualTo(Shape.of(2, 3, 4, 1));
    assertThat(reshape(2, 0, 1, -1).shape()).isEqualTo(Shape.of(2, 3, 1, 4));
  }

  @Test
  void reshapeTakesZeroAsAnExtentWhereAllowed() {
    assertThat(
            op("Reshape")
                .given("data", 0, 3, 4)
                .known("shape", 3, 4, 0)
                .with("allowzero", 1L)
                .shape())
        .isEqualTo(Shape.of(3, 4, 0));
  }

  @Test
  void reshapeReadsItsShapeFromAnAttributeToo() {
    assertThat(op("Reshape").given("data", 2, 3).with("shape", List.of(3L, -1L)).shape())
        .isEqualTo(Shape.of(3, 2));
  }

  @Test
  void reshapeTellsShapesThatDoNotFit() {
    fails(reshape(5, -1), "[2, 3, 4] holds 24 numbers, which do not fill the shape [5, -1]");
    fails(reshape(5, 5), "[2, 3, 4] holds 24 numbers, which do not fill the shape [5, 5]");
    fails(reshape(-1, -1), "shape: only one extent may be -1, not as in [-1, -1]");
    fails(reshape(-2, 12), "shape: extents must be -1 or more: [-2, 12]");
    fails(
        reshape(2, 3, 4, 0),
        "shape: the 0 at place 3 of [2, 3, 4, 0] copies an extent that [2, 3, 4] does not have");
    fails(
        op("Reshape").given("data", 0, 3).known("shape", 0, -1).with("allowzero", 1L),
        "shape: -1 has no one value beside an extent of 0: [0, -1]");
    fails(reshape(1L << 40, 1L << 40), "shape is too large: [1099511627776, 1099511627776]");
    fails(
        op("Reshape").given("data", 2),
        "needs \"shape\": write it as an attribute, or wire it from a Constant");
  }

  @Test
  void aShapeThatIsNotKnownWhenCompilingIsToldHowToBe() {
    fails(
        op("Reshape").given("data", 2).given("shape", DType.INT64, 1),
        "port shape must be known before the graph runs: wire it from a Constant, or write the"
            + " attribute \"shape\"");
  }

  @Test
  void transposeReversesTheAxesUnlessTold() {
    assertThat(op("Transpose").given("data", 2, 3, 4).shape()).isEqualTo(Shape.of(4, 3, 2));
    assertThat(op("Transpose").given("data", 2, 3, 4).with("perm", List.of(1L, 0L, 2L)).shape())
        .isEqualTo(Shape.of(3, 2, 4));
    assertThat(op("Transpose").given("data").shape()).isEqualTo(Shape.SCALAR);
  }

  @Test
  void transposeTellsPermutationsThatAreNone() {
    fails(
        op("Transpose").given("data", 2, 3).with("perm", List.of(0L)),
        "perm [0] must name each axis of [2, 3] once");
    fails(
        op("Transpose").given("data", 2, 3).with("perm", List.of(1L, 1L)),
        "perm [1, 1] names axis 1 twice; name it once");
    fails(
        op("Transpose").given("data", 2, 3).with("perm", List.of(0L, 2L)),
        "axis 2 is outside a tensor of rank 2; it may be -2 to 1");
  }

  @Test
  void flattenMakesAMatrixAtAnyAxis() {
    assertThat(op("Flatten").given("input", 5, 4, 3, 2).shape()).isEqualTo(Shape.of(5, 24));
    assertThat(op("Flatten").given("input", 5, 4, 3, 2).with("axis", 0L).shape())
        .isEqualTo(Shape.of(1, 120));
    assertThat(op("Flatten").given("input", 5, 4, 3, 2).with("axis", -1L).shape())
        .isEqualTo(Shape.of(60, 2));
    assertThat(op("Flatten").given("input", 5, 4, 3, 2).with("axis", 4L).shape())
        .isEqualTo(Shape.of(120, 1));
    assertThat(op("Flatten").given("input").with("axis", 0L).shape()).isEqualTo(Shape.of(1, 1));
    fails(
        op("Flatten").given("input", 5).with("axis", 2L),
        "axis 2 is outside a tensor of shape [5]; write a whole number from -1 to 1");
  }

  @Test
  void concatAddsUpTheExtentsOfItsAxis() {
    assertThat(op("Concat").given("inputs", 2, 3).given("inputs", 2, 5).with("axis", -1L).shape())
        .isEqualTo(Shape.of(2, 8));
    fails(
        op("Concat").given("inputs", 2, 3).given("inputs", 4, 5).with("axis", 1L),
        "shapes [2, 3] and [4, 5] must be equal but for axis 1");
    fails(op("Concat").given("inputs", 2, 3), "needs the attribute \"axis\"");
    fails(
        op("Concat").given("inputs").given("inputs").with("axis", 0L),
        "axis 0 is outside a tensor of rank 0, which has no axes");
  }

  @Test
  void splitCutsEqualPartsTheLastOneSmaller() {
    assertThat(op("Split").given("input", 7).with("num_outputs", 4L).shapes())
        .containsExactly(Shape.of(2), Shape.of(2), Shape.of(2), Shape.of(1));
    assertThat(op("Split").given("input", 2, 6).with("axis", -1L).with("num_outputs", 2L).shapes())
        .containsExactly(Shape.of(2, 3), Shape.of(2, 3));
  }

  @Test
  void splitCutsPartsOfGivenExtents() {
    assertThat(op("Split").given("input", 2, 6).with("axis", 1L).known("split", 2, 4).shapes())
        .containsExactly(Shape.of(2, 2), Shape.of(2, 4));
    assertThat(op("Split").given("input", 0).known("split", 0, 0, 0).shapes())
        .containsExactly(Shape.of(0), Shape.of(0), Shape.of(0));
  }

  @Test
  void splitTellsPartsThatDoNotMakeTheWhole() {
    fails(
        op("Split").given("input", 6).known("split", 2, 3),
        "split [2, 3] must have extents of 0 or more that add up to the axis's 6");
    fails(
        op("Split").given("input", 6).known("split", 8, -2),
        "split [8, -2] must have extents of 0 or more that add up to the axis's 6");
    fails(
        op("Split").given("input", 6),
        "needs the extents of the parts in split, or their number in num_outputs");
    fails(
        op("Split").given("input", 6).known("split", 6).with("num_outputs", 1L),
        "give either split or num_outputs, not both");
    fails(
        op("Split").given("input", 6).with("num_outputs", 7L),
        "an extent of 6 cannot be cut into 7 parts");
    fails(
        op("Split").given("input", 5).with("num_outputs", 4L),
        "an extent of 5 is used up before 4 parts of 2; list the extents in split instead");
  }

  private static Lowered slice(long start, long end, long step) {
    return op("Slice")
        .given("data", 20, 10, 5)
        .known("starts", start)
        .known("ends", end)
        .known("axes", 1)
        .known("steps", step);
  }

  @Test
  void sliceClampsItsEndsAsOnnxDoes() {
    assertThat(slice(1, 1000, 1).shape()).isEqualTo(Shape.of(20, 9, 5));
    assertThat(slice(1000, 1000, 1).shape()).isEqualTo(Shape.of(20, 0, 5));
    assertThat(slice(0, -1, 1).shape()).isEqualTo(Shape.of(20, 9, 5));
    assertThat(slice(-3, Long.MAX_VALUE, 2).shape()).isEqualTo(Shape.of(20, 2, 5));
    assertThat(slice(10, 0, -3).shape()).isEqualTo(Shape.of(20, 3, 5));
    assertThat(slice(-1, Long.MIN_VALUE, -1).shape()).isEqualTo(Shape.of(20, 10, 5));
    assertThat(slice(3, 8, Long.MAX_VALUE).shape()).isEqualTo(Shape.of(20, 1, 5));
    assertThat(slice(8, 3, Long.MIN_VALUE).shape()).isEqualTo(Shape.of(20, 1, 5));
    assertThat(slice(8, 3, 1).shape()).isEqualTo(Shape.of(20, 0, 5));
  }

  @Test
  void sliceOfAllIsTheDataItself() {
    assertThat(slice(0, 10, 1).kernels()).isEmpty();
    assertThat(slice(-1, -11, -1).kernels()).containsExactly(Kernel.SLICE);
  }

  @Test
  void sliceCutsTheFirstAxesUnlessTold() {
    assertThat(
            op("Slice").given("data", 20, 10, 5).known("starts", 0, 3).known("ends", 3, 10).shape())
        .isEqualTo(Shape.of(3, 7, 5));
  }

  @Test
  void sliceTellsListsThatDoNotMatch() {
    fails(slice(0, 1, 0), "steps must not be 0; write 1 to take every element, -1 to go backwards");
    fails(
        op("Slice").given("data", 4).known("starts", 0).known("ends", 1, 2),
        "ends [1, 2] must have as many entries as starts [0]; write one for each axis that is"
            + " cut");
    fails(
        op("Slice").given("data", 4).known("starts", 0, 0).known("ends", 1, 1),
        "axis 1 is outside a tensor of rank 1; it may be -1 to 0");
    fails(
        op("Slice").given("data", 4).known("starts", 0),
        "needs \"ends\": write it as an attribute, or wire it from a Constant");
  }

  @Test
  void gatherPutsTheIndicesAxesInPlaceOfItsOwn() {
    assertThat(
            op("Gather")
                .given("data", 5, 4, 3, 2)
                .given("indices", DType.INT64, 6, 7)
                .with("axis", 1L)
                .shape())
        .isEqualTo(Shape.of(5, 6, 7, 3, 2));
    assertThat(op("Gather").given("data", 5, 4).given("indices", DType.INT64).shape())
        .isEqualTo(Shape.of(4));
  }

  @Test
  void gatherTellsKnownIndicesOutsideTheAxis() {
    fails(
        op("Gather").given("data", 5, 4).known("indices", 0, 5),
        "index 5 is outside an axis of extent 5; it may be -5 to 4");
    assertThat(op("Gather").given("data", 5, 4).known("indices", -5, 4).kernels())
        .containsExactly(Kernel.GATHER);
  }

  @Test
  void squeezeDropsAxesOfExtentOne() {
    assertThat(op("Squeeze").given("data", 1, 3, 1, 5).known("axes", -2).shape())
        .isEqualTo(Shape.of(1, 3, 5));
    assertThat(op("Squeeze").given("data", 1, 3, 1, 5).shape()).isEqualTo(Shape.of(3, 5));
    fails(
        op("Squeeze").given("data", 1, 3).known("axes", 1),
        "axis 1 of [1, 3] has the extent 3, and only extents of 1 can be dropped; name others in"
            + " \"axes\"");
  }

  @Test
  void unsqueezeAddsAxesWhereTheResultHasThem() {
    assertThat(op("Unsqueeze").given("data", 3, 4, 5).known("axes", 2, 4, 5).shape())
        .isEqualTo(Shape.of(3, 4, 1, 5, 1, 1));
    assertThat(op("Unsqueeze").given("data", 1, 3, 1, 5).known("axes", -2).shape())
        .isEqualTo(Shape.of(1, 3, 1, 1, 5));
    fails(
        op("Unsqueeze").given("data", 3).known("axes", 0, -3),
        "axes [0, -3] names axis 0 twice; name it once");
  }

  @Test
  void expandBroadcastsBothWays() {
    assertThat(op("Expand").given("input", 3, 1).known("shape", 2, 1, 6).shape())
        .isEqualTo(Shape.of(2, 3, 6));
    assertThat(op("Expand").given("input", 3, 1).known("shape", 3, 4).shape())
        .isEqualTo(Shape.of(3, 4));
    fails(
        op("Expand").given("input", 3, 2).known("shape", 3, 4),
        "[3, 2] does not broadcast with the shape [3, 4]: aligned at the last axis, extents must"
            + " be equal or 1");
    fails(op("Expand").given("input", 3).known("shape", -1), "shape must not be negative: [-1]");
  }

  private static Lowered pad(String mode, long... pads) {
    return op("Pad").given("data", 3, 4).known("pads", pads).with("mode", mode);
  }

  @Test
  void padAddsAndTakesAway() {
    for (String mode : List.of("constant", "reflect", "edge", "wrap")) {
      assertThat(pad(mode, 1, 2, 0, 3).shape()).as(mode).isEqualTo(Shape.of(4, 9));
      assertThat(pad(mode, -1, 0, -1, -2).shape()).as(mode).isEqualTo(Shape.of(1, 2));
      assertThat(pad(mode, -2, 5, 1, 0).shape()).as(mode).isEqualTo(Shape.of(2, 9));
    }
    assertThat(op("Pad").given("data", 3, 4).known("pads", 2, 1).known("axes", -1).shape())
        .isEqualTo(Shape.of(3, 7));
  }

  @Test
  void padOfZerosIsOnePlacement() {
    assertThat(pad("constant", 1, 1, 1, 1).kernels()).containsExactly(Kernel.PLACE);
    assertThat(pad("constant", 0, 0, 0, 0).kernels()).isEmpty();
  }

  @Test
  void padTellsAmountsThatDoNotFit() {
    fails(
        pad("constant", 1, 1),
        "pads [1, 1] must list an amount before each of 2 axes, then after each");
    fails(
        pad("edge", -2, 0, -2, 0),
        "pads [-2, 0, -2, 0] takes more from axis 0 of [3, 4] than it has");
    fails(
        pad("edge", 1L << 40, 0, 0, 0),
        "pads [1099511627776, 0, 0, 0] has an amount beyond 16777216");
    fails(
        op("Pad").given("data", 0).known("pads", 1, 0).with("mode", "edge"),
        "pads goes beyond axis 0 of [0], which has nothing to repeat");
    fails(
        op("Pad").given("data", 2).known("pads", 1, 0).given("constant_value", 2),
        "constant_value must be one number, not of shape [2]");
  }

  @Test
  void castConvertsTheType() {
    assertThat(op("Cast").given("input", 2).with("to", "int64").outputs().get(0).type())
        .isEqualTo(DType.INT64);
    assertThat(op("Cast").given("input", 2).kernels()).isEmpty();
  }

  @Test
  void oneHotAddsItsAxisWhereTold() {
    Lowered last = op("OneHot").given("indices", DType.INT64, 2, 3).given("values", 2);
    assertThat(last.with("depth", 5L).shape()).isEqualTo(Shape.of(2, 3, 5));
    assertThat(last.with("axis", 0L).shape()).isEqualTo(Shape.of(5, 2, 3));
    assertThat(last.with("axis", -2L).shape()).isEqualTo(Shape.of(2, 5, 3));
  }

  @Test
  void oneHotTellsADepthOrValuesThatAreNone() {
    fails(
        op("OneHot").given("indices", DType.INT64, 2).given("values", 2).with("depth", 0L),
        "depth must be one number of classes, at least 1");
    fails(
        op("OneHot").given("indices", DType.INT64, 2).given("values", 3).with("depth", 4L),
        "values must be two numbers [off, on], not of shape [3]");
  }
}
