package gradboard.draw;

/**
 * One of the points that a wire is led through.
 *
 * @param wire the input that the wire enters
 * @param index position among its points, from the output that it leaves
 */
public record WirePoint(PortRef wire, int index) {}
