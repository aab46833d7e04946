package gradboard.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsTest {
  @TempDir Path folder;

  @Test
  void readsWhatItWrote() throws IOException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("w", Tensor.of(Shape.of(2, 1), 2f, -3f));
    tensors.put("dense1/b", Tensor.of(Shape.SCALAR, Math.PI));
    tensors.put("mask", Tensor.of(Shape.of(3), true, false, true));
    tensors.put("ids", Tensor.of(Shape.of(2), Long.MIN_VALUE, 7L));
    tensors.put("small", Tensor.of(Shape.of(1), Integer.MIN_VALUE));
    tensors.put("none", Tensor.of(Shape.of(0, 4), new float[0]));
    Path file = folder.resolve("w.safetensors");

    new Safetensors(tensors, Map.of("step", "12")).write(file);
    Safetensors read = Safetensors.read(file);

    assertThat(read.tensors()).containsExactlyEntriesOf(tensors);
    assertThat(read.metadata()).isEqualTo(Map.of("step", "12"));
  }

  /** The layout of the format's own description: length, header, little-endian elements. */
  @Test
  void laysBytesOutAsTheFormatSays() throws IOException {
    Path file = folder.resolve("w.safetensors");
    new Safetensors(Map.of("w", Tensor.of(Shape.of(2), 1f, -2f)), Map.of()).write(file);

    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int length = (int) bytes.getLong();
    byte[] header = new byte[length];
    bytes.get(header);

    assertThat(length % 8).isZero();
    assertThat(new String(header, StandardCharsets.UTF_8).strip())
        .isEqualTo("{\"w\": {\"dtype\": \"F32\", \"shape\": [2], \"data_offsets\": [0, 8]}}");
    assertThat(bytes.getInt()).isEqualTo(0x3f800000);
    assertThat(bytes.getInt()).isEqualTo(0xc0000000);
    assertThat(bytes.remaining()).isZero();
  }

  @Test
  void refusesLengthsThatTheFileCannotHold() throws IOException {
    assertRefused(new byte[3], "is 3 bytes long, too short for a header");
    assertRefused(
        length(Long.MAX_VALUE),
        "states a header of 9223372036854775807 bytes, which it cannot hold: it is no safetensors"
            + " file, or was cut off");
    assertRefused(
        length(-1),
        "states a header of 18446744073709551615 bytes, which it cannot hold: it is no"
            + " safetensors file, or was cut off");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | 0 | its header is not a JSON object",
        "{\"a\" | 0 | its header is not JSON: line 1, column 5: expected a colon after the name"
            + " \"a\", but found the end of the file",
        "{\"a\":3} | 0 | tensor \"a\" is not described by an object",
        "{\"a\":{\"dtype\":\"F16\",\"shape\":[],\"data_offsets\":[0,2]}} | 2 | tensor \"a\" has the"
            + " dtype F16; F32, F64, I32, I64 and BOOL can be read",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}} | 4 | tensor \"a\" has no"
            + " legal shape",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}} | 4 | tensor \"a\" has no"
            + " legal data_offsets",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}} | 4 | tensor \"a\" of shape"
            + " [2] and dtype F32 cannot fill 4 bytes",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296,4],\"data_offsets\":[0,0]}} | 0 |"
            + " tensor \"a\" of shape [4294967296, 4294967296, 4] and dtype F32 cannot fill 0 bytes",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}} | 3 | tensor \"a\" ends at"
            + " byte 4 of 3: the file was cut off",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}} | 5 | 1 bytes at its end"
            + " belong to no tensor",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"b\":{\"dtype\":\"F32\","
            + "\"shape\":[1],\"data_offsets\":[2,6]}} | 6 | tensor \"b\" starts at byte 2 where 4 was"
            + " expected: tensors overlap",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}} | 8 | tensor \"a\" starts"
            + " at byte 4 where 0 was expected: tensors leave a hole",
        "{\"__metadata__\":{\"a\":1}} | 0 | __metadata__ is not an object of strings",
      })
  void refusesHeadersThatDoNotFitTheFile(String header, int bytes, String reason)
      throws IOException {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    assertRefused(
        ByteBuffer.allocate(8 + text.length + bytes).put(length(text.length)).put(text).array(),
        reason);
  }

  private static byte[] length(long length) {
    return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(length).array();
  }

  private void assertRefused(byte[] content, String reason) throws IOException {
    Path file = Files.write(folder.resolve("bad.safetensors"), content);
    assertThatThrownBy(() -> Safetensors.read(file))
        .isInstanceOf(FormatException.class)
        .hasMessage("bad.safetensors: " + reason);
  }

  @Test
  void refusesToWriteATensorByTheNameOfTheMetadata() {
    Path file = folder.resolve("w.safetensors");
    Safetensors weights =
        new Safetensors(Map.of("__metadata__", Tensor.of(Shape.SCALAR, 1f)), Map.of("step", "12"));
    assertThatThrownBy(() -> weights.write(file))
        .isInstanceOf(FormatException.class)
        .hasMessage("no tensor can be called __metadata__ in a safetensors file; rename its node");
    assertThat(file).doesNotExist();
  }
}
