/** The graph as words in a tree, for those who read rather than see it, and for the keyboard. */
package gradboard.ui.outline;
