package gradboard.format;

import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Named tensors in one file, in the layout of Hugging Face's safetensors 0.x: eight bytes with the
 * length of a header (little-endian), the header as JSON ({@code name → {dtype, shape,
 * data_offsets}} and {@code __metadata__}), then the tensors' bytes, little-endian and row-major.
 *
 * @param tensors by name, in the file's order
 * @param metadata words about the file
 */
public record Safetensors(Map<String, Tensor> tensors, Map<String, String> metadata) {

  /** The format's own bound on the header, so that a damaged length cannot exhaust the memory. */
  private static final int LONGEST_HEADER = 100_000_000;

  private static final String METADATA = "__metadata__";
  private static final int LENGTH_BYTES = 8;

  public Safetensors {
    tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }

  /**
   * Reads a whole file.
   *
   * @throws FormatException naming the file and what is wrong in it
   * @throws IOException if it cannot be read
   */
  public static Safetensors read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = Files.size(file);
      return size < LENGTH_BYTES
          ? fail("is " + size + " bytes long, too short for a header")
          : read(channel, size);
    } catch (FormatException e) {
      throw new FormatException(file.getFileName() + ": " + e.getMessage());
    }
  }

  private static Safetensors read(FileChannel channel, long size) throws IOException {
    long length = bytes(channel, 0, LENGTH_BYTES).getLong();
    if (length < 2 || length > LONGEST_HEADER || length > size - LENGTH_BYTES) {
      return fail(
          "states a header of "
              + Long.toUnsignedString(length)
              + " bytes, which it cannot"
              + " hold: it is no safetensors file, or was cut off");
    }
    ByteBuffer header = bytes(channel, LENGTH_BYTES, (int) length);
    long start = LENGTH_BYTES + length;
    List<Entry> entries = new ArrayList<>();
    Map<String, String> metadata = new LinkedHashMap<>();
    for (Map.Entry<?, ?> member : members(header).entrySet()) {
      if (member.getKey().equals(METADATA)) {
        metadata.putAll(metadata(member.getValue()));
      } else {
        entries.add(Entry.of(member.getKey().toString(), member.getValue()));
      }
    }
    checkCover(entries, size - start);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Entry entry : entries) {
      ByteBuffer data = bytes(channel, start + entry.begin, (int) (entry.end - entry.begin));
      tensors.put(entry.name, Tensor.readFrom(data, entry.type, entry.shape));
    }
    return new Safetensors(tensors, metadata);
  }

  private static Map<?, ?> members(ByteBuffer header) throws FormatException {
    Object data;
    try {
      data = JsonParser.parse(StandardCharsets.UTF_8.newDecoder().decode(header).toString()).data();
    } catch (CharacterCodingException e) {
      return fail("its header is not UTF-8 text");
    } catch (FormatException e) {
      return fail("its header is not JSON: " + e.getMessage());
    }
    return data instanceof Map<?, ?> members ? members : fail("its header is not a JSON object");
  }

  private static Map<String, String> metadata(Object data) throws FormatException {
    Map<String, String> words = new LinkedHashMap<>();
    if (!(data instanceof Map<?, ?> map)) {
      return fail(METADATA + " is not an object of strings");
    }
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getValue() instanceof String word)) {
        return fail(METADATA + " is not an object of strings");
      }
      words.put(entry.getKey().toString(), word);
    }
    return words;
  }

  /** The tensors must fill the rest of the file, one after the other, without holes or overlap. */
  private static void checkCover(List<Entry> entries, long bytes) throws FormatException {
    long covered = 0;
    List<Entry> ordered = new ArrayList<>(entries);
    ordered.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
    for (Entry entry : ordered) {
      if (entry.end > bytes) {
        fail(
            "tensor \""
                + entry.name
                + "\" ends at byte "
                + entry.end
                + " of "
                + bytes
                + ": the file was cut off");
      }
      if (entry.begin != covered) {
        fail(
            "tensor \""
                + entry.name
                + "\" starts at byte "
                + entry.begin
                + " where "
                + covered
                + " was expected: tensors "
                + (entry.begin < covered ? "overlap" : "leave a hole"));
      }
      covered = entry.end;
    }
    if (covered != bytes) {
      fail((bytes - covered) + " bytes at its end belong to no tensor");
    }
  }

  private static ByteBuffer bytes(FileChannel channel, long position, int count)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position()) < 0) {
        return fail("was cut off while it was read");
      }
    }
    return buffer.flip();
  }

  private static <T> T fail(String message) throws FormatException {
    throw new FormatException(message);
  }

  /**
   * Writes a whole file, replacing an older one in one step; the same data gives the same bytes.
   *
   * @throws FormatException if a tensor goes by the name that the format keeps for itself
   */
  public void write(Path file) throws IOException {
    if (tensors.containsKey(METADATA)) {
      fail("no tensor can be called " + METADATA + " in a safetensors file; rename its node");
    }
    Map<String, Object> header = new LinkedHashMap<>();
    if (!metadata.isEmpty()) {
      header.put(METADATA, metadata);
    }
    long offset = 0;
    for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
      Tensor tensor = entry.getValue();
      long end = offset + (long) tensor.size() * tensor.type().bytes();
      Map<String, Object> place = new LinkedHashMap<>();
      place.put("dtype", TypeName.of(tensor.type()).name());
      place.put("shape", Arrays.stream(tensor.shape().extents()).boxed().toList());
      place.put("data_offsets", List.of(offset, end));
      header.put(entry.getKey(), place);
      offset = end;
    }
    WholeFile.write(file, out -> writeTo(out, JsonPrinter.compact(header)));
  }

  private void writeTo(OutputStream out, String header) throws IOException {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    // The format pads the header with spaces, so that the tensors start at a multiple of 8.
    int padding = -text.length & 7;
    out.write(
        ByteBuffer.allocate(LENGTH_BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(text.length + padding)
            .array());
    out.write(text);
    out.write(" ".repeat(padding).getBytes(StandardCharsets.UTF_8));
    for (Tensor tensor : tensors.values()) {
      out.write(TensorBytes.of(tensor));
    }
  }

  /** The format's names of the types that this program has. */
  private enum TypeName {
    F32(DType.FLOAT32),
    F64(DType.FLOAT64),
    I32(DType.INT32),
    I64(DType.INT64),
    BOOL(DType.BOOL);

    private final DType type;

    TypeName(DType type) {
      this.type = type;
    }

    static TypeName of(DType type) {
      return Arrays.stream(values()).filter(n -> n.type == type).findFirst().orElseThrow();
    }
  }

  /** One tensor as the header states it; offsets count from the end of the header. */
  private record Entry(String name, DType type, Shape shape, long begin, long end) {

    static Entry of(String name, Object data) throws FormatException {
      String tensor = "tensor \"" + name + "\" ";
      if (!(data instanceof Map<?, ?> fields)) {
        return fail(tensor + "is not described by an object");
      }
      DType type = null;
      for (TypeName known : TypeName.values()) {
        if (known.name().equals(fields.get("dtype"))) {
          type = known.type;
        }
      }
      if (type == null) {
        return fail(
            tensor
                + "has the dtype "
                + fields.get("dtype")
                + "; F32, F64, I32, I64 and BOOL can"
                + " be read");
      }
      long[] extents = numbers(tensor + "has no legal shape", fields.get("shape"));
      long[] offsets = numbers(tensor + "has no legal data_offsets", fields.get("data_offsets"));
      if (offsets.length != 2 || offsets[0] > offsets[1]) {
        return fail(tensor + "has no legal data_offsets");
      }
      Shape shape = Shape.of(extents);
      long bytes = offsets[1] - offsets[0];
      if (bytes > Integer.MAX_VALUE - Long.BYTES) {
        return fail(tensor + "is larger than 2 GB, which cannot be read");
      }
      if (TensorBytes.count(type, shape) != bytes) {
        return fail(
            tensor
                + "of shape "
                + shape
                + " and dtype "
                + fields.get("dtype")
                + " cannot fill "
                + bytes
                + " bytes");
      }
      return new Entry(name, type, shape, offsets[0], offsets[1]);
    }

    private static long[] numbers(String complaint, Object data) throws FormatException {
      if (!(data instanceof List<?> list)
          || !list.stream().allMatch(item -> item instanceof Long whole && whole >= 0)) {
        return fail(complaint);
      }
      return list.stream().mapToLong(item -> (Long) item).toArray();
    }
  }
}
