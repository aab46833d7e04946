package gradboard.graph;

/** One wire, seen from the node that reads it: an input port and the value that it reads. */
public record Edge(String port, Ref source) {}
