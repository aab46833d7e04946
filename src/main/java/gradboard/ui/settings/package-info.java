/**
 * What the program keeps from one start to the next: settings, which the person chooses, and a
 * memory of windows and files, which it keeps by itself.
 */
package gradboard.ui.settings;
