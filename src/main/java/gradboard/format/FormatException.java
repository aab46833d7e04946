package gradboard.format;

import java.io.IOException;

/** Bytes or text that are not what they should be; the message is a sentence for the person. */
public class FormatException extends IOException {
  private static final long serialVersionUID = 1L;

  public FormatException(String message) {
    super(message);
  }
}
