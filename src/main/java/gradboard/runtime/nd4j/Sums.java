package gradboard.runtime.nd4j;

import gradboard.kernel.Setting;
import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Sums of many float32 numbers, added up in double. The library adds them one by one in float32:
 * once the sum is large the last digits of what is added are lost, 0.35 % of a million times 0.1.
 */
final class Sums {
  private static final int CHUNK = 2048;

  private Sums() {}

  /**
   * Sums each group of elements that differ only along the reduced axes.
   *
   * @param scale by which the sums are multiplied: 1, or that of a mean
   */
  static Call of(Region in, Setting.Axes axes, Region out, double scale) {
    int rank = in.shape().rank();
    int reduced = axes.axes().size();
    if (axes.axes().get(0) == rank - reduced) {
      return ofRuns(in, out, scale);
    }
    boolean leading = axes.axes().get(reduced - 1) == reduced - 1;
    return leading ? ofRows(in, out, scale) : ofGroups(in, axes, out, scale);
  }

  /** Groups that lie behind each other, each in one piece. */
  private static Call ofRuns(Region in, Region out, double scale) {
    FloatBuffer x = in.floats();
    FloatBuffer z = out.floats();
    int groups = out.size();
    int length = in.size() / groups;
    float[] chunk = new float[Math.min(CHUNK, length)];
    return () -> {
      for (int group = 0; group < groups; group++) {
        double sum = 0;
        for (int at = 0; at < length; at += chunk.length) {
          int count = Math.min(chunk.length, length - at);
          x.get(group * length + at, chunk, 0, count);
          sum += sum(chunk, count);
        }
        z.put(group, (float) (scale * sum));
      }
    };
  }

  /** Four sums side by side keep the processor from waiting for each addition. */
  private static double sum(float[] numbers, int count) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 3 < count; i += 4) {
      a += numbers[i];
      b += numbers[i + 1];
      c += numbers[i + 2];
      d += numbers[i + 3];
    }
    for (; i < count; i++) {
      a += numbers[i];
    }
    return a + b + (c + d);
  }

  /** Groups that are the columns of a table. */
  private static Call ofRows(Region in, Region out, double scale) {
    FloatBuffer x = in.floats();
    int columns = out.size();
    int rows = in.size() / columns;
    float[] row = new float[columns];
    double[] sums = new double[columns];
    return () -> {
      Arrays.fill(sums, 0);
      for (int at = 0; at < rows; at++) {
        x.get(at * columns, row);
        for (int i = 0; i < columns; i++) {
          sums[i] += row[i];
        }
      }
      put(sums, scale, out);
    };
  }

  private static void put(double[] sums, double scale, Region out) {
    FloatBuffer z = out.floats();
    for (int i = 0; i < sums.length; i++) {
      z.put(i, (float) (scale * sums[i]));
    }
  }

  private static Call ofGroups(Region in, Setting.Axes axes, Region out, double scale) {
    FloatBuffer x = in.floats();
    int[] groups = HostLoops.groups(in.shape(), axes);
    double[] sums = new double[out.size()];
    return () -> {
      Arrays.fill(sums, 0);
      for (int i = 0; i < groups.length; i++) {
        sums[groups[i]] += x.get(i);
      }
      put(sums, scale, out);
    };
  }
}
