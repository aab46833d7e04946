package gradboard.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpyTest {
  @TempDir Path folder;

  @Test
  void readsWhatItWrote() throws IOException {
    List<Tensor> tensors =
        List.of(
            Tensor.of(Shape.SCALAR, 2.5),
            Tensor.of(Shape.of(3), 1f, 2f, 3f),
            Tensor.of(Shape.of(2, 2), 1, -2, 3, Integer.MAX_VALUE),
            Tensor.of(Shape.of(1, 2), Long.MIN_VALUE, 1L),
            Tensor.of(Shape.of(2), true, false),
            Tensor.of(Shape.of(0, 3), new double[0]));
    for (Tensor tensor : tensors) {
      Path file = folder.resolve("t.npy");
      Npy.write(file, tensor);
      assertThat(Npy.read(file)).isEqualTo(tensor);
    }
  }

  /** numpy.save of float32 [[1, 2]] gives these 128 + 8 bytes. */
  @Test
  void laysBytesOutAsNumPyDoes() throws IOException {
    Path file = folder.resolve("t.npy");
    Npy.write(file, Tensor.of(Shape.of(1, 2), 1f, 2f));

    String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), }";
    assertThat(Files.readAllBytes(file))
        .isEqualTo(
            npy(
                1,
                header + " ".repeat(117 - header.length()) + "\n",
                0,
                0,
                0x80,
                0x3f,
                0,
                0,
                0,
                0x40));
  }

  @Test
  void turnsFortranOrderIntoRows() throws IOException {
    String header = "{'descr': '|b1', 'fortran_order': True, 'shape': (2, 3), }";
    Path file = Files.write(folder.resolve("t.npy"), npy(2, header, 1, 0, 0, 1, 1, 1));

    assertThat(Npy.read(file))
        .isEqualTo(Tensor.of(Shape.of(2, 3), true, false, true, false, true, true));
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    assertRefused(new byte[4], "is too short for a NumPy file");
    assertRefused(new byte[40], "is no NumPy file");
    assertRefused(npy(9, "{}"), "is of NumPy format 9; 1 to 3 can be read");
    assertRefused(
        npy(1, "{'descr': '>f4', 'fortran_order': False, 'shape': (), }"),
        "holds elements of type >f4; <f4, <f8, <i4, <i8 and |b1 can be read");
    assertRefused(
        npy(1, "{'descr': '<f4', 'fortran_order': False}"), "has no legal \"shape\" in its header");
    assertRefused(
        npy(1, "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,)}"),
        "has no legal \"shape\" in its header");
    assertRefused(
        npy(1, "{'descr': '<f4', 'fortran_order': False, 'shape': (2,)}", 0, 0, 0, 0),
        "holds 4 bytes, which a tensor of shape [2] and type float32 cannot fill");
  }

  private static byte[] npy(int version, String header, int... elements) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0x93);
    out.writeBytes("NUMPY".getBytes(StandardCharsets.US_ASCII));
    out.write(version);
    out.write(0);
    out.write(header.length());
    out.write(header.length() >> 8);
    if (version > 1) {
      out.write(0);
      out.write(0);
    }
    out.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
    for (int element : elements) {
      out.write(element);
    }
    return out.toByteArray();
  }

  private void assertRefused(byte[] content, String reason) throws IOException {
    Path file = Files.write(folder.resolve("bad.npy"), content);
    assertThatThrownBy(() -> Npy.read(file)).hasMessage("bad.npy: " + reason);
  }
}
