package gradboard.edit;

import gradboard.runtime.Snapshot;

/**
 * One of the points that a wire is led through.
 *
 * @param index its position among them, from where the wire comes
 */
public record RoutePoint(Snapshot.Wire wire, int index) {}
