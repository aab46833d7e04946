package gradboard.tensor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * How numbers are written for people.
 *
 * @param digits significant digits, {@value #FEWEST} to {@value #MOST}
 */
public record NumberFormat(int digits, Notation notation) {
  public static final int FEWEST = 3;
  public static final int MOST = 8;

  /** Digits shown on cards and in messages unless other ones are asked. */
  public static final int DIGITS = 4;

  /** When powers of ten are written. */
  public enum Notation {
    /** Outside 1e-4 … 1e6. */
    AUTO,
    /** Always, but for 0. */
    SCIENTIFIC
  }

  public static final NumberFormat USUAL = new NumberFormat(DIGITS, Notation.AUTO);

  private static final int SHOWN = 8;

  /** One number with {@link #DIGITS} significant digits: {@code 0.7311}, {@code 1.2e-7}, NaN. */
  public static String text(double value) {
    return USUAL.write(value);
  }

  /** One number, rounded half up; trailing zeros are dropped, exponents used outside 1e-4…1e6. */
  public static String text(double value, int digits) {
    return new NumberFormat(digits, Notation.AUTO).write(value);
  }

  /** A tensor as nested brackets, abbreviated after the first few numbers. */
  public static String text(Tensor tensor) {
    return USUAL.write(tensor);
  }

  /** One number, rounded half up; trailing zeros are dropped. */
  public String write(double value) {
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
    boolean power = notation == Notation.SCIENTIFIC || exponent < -4 || exponent >= 6;
    String plain =
        power
            ? rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString()
                + "e"
                + String.format(Locale.ROOT, "%d", exponent)
            : rounded.toPlainString();
    return plain.replace('-', '−').replace("e−", "e-");
  }

  /** As wide as a usual number gets, from 0.01 up, for leaving room before it is known. */
  public String widest() {
    return notation == Notation.SCIENTIFIC
        ? "−0." + "0".repeat(digits - 1) + "e-00"
        : "−0." + "0".repeat(digits + 1);
  }

  /** A tensor as nested brackets, abbreviated after the first few numbers. */
  public String write(Tensor tensor) {
    StringBuilder out = new StringBuilder();
    append(out, tensor, 0, 0, Math.max(1, tensor.size()));
    return out.toString();
  }

  private void append(StringBuilder out, Tensor tensor, int axis, int start, int span) {
    if (axis == tensor.shape().rank()) {
      out.append(write(tensor.at(start)));
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
