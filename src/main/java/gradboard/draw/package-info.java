/**
 * How a graph looks: theme tokens, sizes of cards, and the painter of cards, wires and values onto
 * a {@link gradboard.draw.Surface}. Needs no display.
 */
package gradboard.draw;
