package gradboard.tensor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** How numbers are written for people: four significant digits unless another number is asked. */
public final class NumberFormat {
  /** Digits shown on cards and in messages. */
  public static final int DIGITS = 4;

  private static final int SHOWN = 8;

  private NumberFormat() {}

  /** One number with {@link #DIGITS} significant digits: {@code 0.7311}, {@code 1.2e-7}, NaN. */
  public static String text(double value) {
    return text(value, DIGITS);
  }

  /** One number, rounded half up; trailing zeros are dropped, exponents used outside 1e-4…1e6. */
  public static String text(double value, int digits) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded =
        new BigDecimal(value)
            .round(new MathContext(digits, RoundingMode.HALF_UP))
            .stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    String plain =
        exponent < -4 || exponent >= 6
            ? rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString()
                + "e"
                + String.format(Locale.ROOT, "%d", exponent)
            : rounded.toPlainString();
    return plain.replace('-', '−').replace("e−", "e-");
  }

  /** A tensor as nested brackets, abbreviated after the first few numbers. */
  public static String text(Tensor tensor) {
    StringBuilder out = new StringBuilder();
    append(out, tensor, 0, 0, Math.max(1, tensor.size()));
    return out.toString();
  }

  private static void append(StringBuilder out, Tensor tensor, int axis, int start, int span) {
    if (axis == tensor.shape().rank()) {
      out.append(text(tensor.at(start)));
      return;
    }
    int extent = (int) tensor.shape().extent(axis);
    int inner = extent == 0 ? 0 : span / extent;
    out.append('[');
    for (int i = 0; i < Math.min(extent, SHOWN); i++) {
      out.append(i == 0 ? "" : ", ");
      append(out, tensor, axis + 1, start + i * inner, inner);
    }
    out.append(extent > SHOWN ? ", …]" : "]");
  }
}
