/** The record of what happened in a pass, to be told step by step. */
package gradboard.trace;
