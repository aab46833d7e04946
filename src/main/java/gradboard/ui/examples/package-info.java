/** The examples that a graph is trained on, as a table to be looked at and run one by one. */
package gradboard.ui.examples;
