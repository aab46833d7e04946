package gradboard.draw;

/**
 * A port as shown.
 *
 * @param name its permanent name
 * @param detail type and shape, or what it accepts; shown with the name on hover
 * @param wired whether a wire ends or begins here
 */
public record PortView(String name, String detail, boolean wired) {}
