package gradboard.ui.dock;

import gradboard.ui.look.Look;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/** Writes the numbers of an axis as all other numbers are written. */
final class TickNumbers extends NumberFormat {
  @Override
  public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
    return to.append(Look.numbers().write(number));
  }

  @Override
  public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
    return format((double) number, to, position);
  }

  /** None: the notations are for people, and nobody types into an axis. */
  @Override
  public Number parse(String source, ParsePosition position) {
    position.setErrorIndex(position.getIndex());
    return null;
  }
}
