/**
 * Gradboard: draw a computational graph, watch values flow forward and gradients flow back through
 * it, and train it.
 *
 * <p>The packages stand in layers, each knowing only those named before it: tensor, format, kernel,
 * graph, op, ops, compile, runtime, data, train, trace, lesson, io, edit, draw, ui, cli. The tests
 * in {@code gradboard.architecture} hold the code to that order.
 */
package gradboard;
