package gradboard.graph;

/** Where a node's upper left corner lies on the canvas, in pixels at 100 %. */
public record Point(double x, double y) {}
