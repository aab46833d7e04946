package gradboard.format;

import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One tensor in NumPy's own file format (NEP 1): a magic word, a version, the length of a header,
 * the header as a Python dictionary, then the elements. Versions 1 to 3 are read, little-endian, in
 * C or Fortran order; version 1 in C order is written.
 */
public final class Npy {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  /** NumPy aligns the elements to this many bytes. */
  private static final int ALIGNMENT = 64;

  private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d\\s,]*)\\)");

  private Npy() {}

  /**
   * Reads a file.
   *
   * @throws FormatException naming the file and what is wrong in it
   * @throws IOException if it cannot be read
   */
  public static Tensor read(Path file) throws IOException {
    try {
      return parse(ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN));
    } catch (FormatException e) {
      throw new FormatException(file.getFileName() + ": " + e.getMessage());
    }
  }

  private static Tensor parse(ByteBuffer bytes) throws FormatException {
    byte[] magic = new byte[MAGIC.length];
    if (bytes.remaining() < MAGIC.length + 6) {
      throw new FormatException("is too short for a NumPy file");
    }
    bytes.get(magic);
    if (!Arrays.equals(magic, MAGIC)) {
      throw new FormatException("is no NumPy file");
    }
    int version = bytes.get();
    bytes.get();
    if (version < 1 || version > 3) {
      throw new FormatException("is of NumPy format " + version + "; 1 to 3 can be read");
    }
    long length = version == 1 ? bytes.getShort() & 0xFFFF : bytes.getInt() & 0xFFFFFFFFL;
    if (length > bytes.remaining()) {
      throw new FormatException("was cut off in its header");
    }
    byte[] text = new byte[(int) length];
    bytes.get(text);
    String header = new String(text, StandardCharsets.UTF_8);
    DType type = type(field(DESCR, header, "descr"));
    boolean fortran = field(ORDER, header, "fortran_order").equals("True");
    Shape shape = shape(field(SHAPE, header, "shape"));
    if (TensorBytes.count(type, shape) != bytes.remaining()) {
      throw new FormatException(
          "holds "
              + bytes.remaining()
              + " bytes, which a tensor of shape "
              + shape
              + " and type "
              + type
              + " cannot fill");
    }
    ByteBuffer elements = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    return fortran
        ? rowMajor(Tensor.readFrom(elements, type, reversed(shape)), shape)
        : Tensor.readFrom(elements, type, shape);
  }

  private static String field(Pattern pattern, String header, String name) throws FormatException {
    Matcher matcher = pattern.matcher(header);
    if (!matcher.find()) {
      throw new FormatException("has no legal \"" + name + "\" in its header");
    }
    return matcher.group(1);
  }

  private static DType type(String descr) throws FormatException {
    return switch (descr) {
      case "<f4" -> DType.FLOAT32;
      case "<f8" -> DType.FLOAT64;
      case "<i4" -> DType.INT32;
      case "<i8" -> DType.INT64;
      case "|b1" -> DType.BOOL;
      default ->
          throw new FormatException(
              "holds elements of type " + descr + "; <f4, <f8, <i4, <i8 and |b1 can be read");
    };
  }

  private static String descr(DType type) {
    return switch (type) {
      case FLOAT32 -> "<f4";
      case FLOAT64 -> "<f8";
      case INT32 -> "<i4";
      case INT64 -> "<i8";
      case BOOL -> "|b1";
    };
  }

  private static Shape shape(String tuple) throws FormatException {
    List<Long> extents = new ArrayList<>();
    try {
      for (String extent : tuple.split(",")) {
        if (!extent.isBlank()) {
          extents.add(Long.valueOf(extent.strip()));
        }
      }
    } catch (NumberFormatException e) {
      throw new FormatException("has no legal \"shape\" in its header");
    }
    return Shape.of(extents);
  }

  private static Shape reversed(Shape shape) {
    long[] extents = new long[shape.rank()];
    Arrays.setAll(extents, axis -> shape.extent(shape.rank() - 1 - axis));
    return Shape.of(extents);
  }

  /** Fortran order is the row-major order of the transposed tensor; turns it back. */
  private static Tensor rowMajor(Tensor transposed, Shape shape) {
    long[] strides = reversed(Shape.of(transposed.shape().strides())).extents();
    int[] order = new int[transposed.size()];
    long[] index = new long[shape.rank()];
    for (int i = 0; i < order.length; i++) {
      for (int axis = 0; axis < index.length; axis++) {
        order[i] += (int) (index[axis] * strides[axis]);
      }
      for (int axis = index.length - 1; axis >= 0 && ++index[axis] == shape.extent(axis); axis--) {
        index[axis] = 0;
      }
    }
    return transposed.reshape(Shape.of(order.length)).rows(order).reshape(shape);
  }

  /** Writes a file, replacing an older one in one step. */
  public static void write(Path file, Tensor tensor) throws IOException {
    StringBuilder shape = new StringBuilder();
    for (long extent : tensor.shape().extents()) {
      shape.append(extent).append(tensor.shape().rank() == 1 ? "," : ", ");
    }
    String tuple = shape.toString().replaceFirst(", $", "");
    String header =
        "{'descr': '"
            + descr(tensor.type())
            + "', 'fortran_order': False, 'shape': ("
            + tuple
            + "), }";
    int start = MAGIC.length + 4;
    int padding = Math.floorMod(-(start + header.length() + 1), ALIGNMENT);
    byte[] text = (header + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
    WholeFile.write(
        file,
        out -> {
          out.write(MAGIC);
          out.write(new byte[] {1, 0, (byte) text.length, (byte) (text.length >> 8)});
          out.write(text);
          out.write(TensorBytes.of(tensor));
        });
  }
}
