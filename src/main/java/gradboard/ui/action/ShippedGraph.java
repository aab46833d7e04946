package gradboard.ui.action;

/**
 * A graph that comes with the program, as its file describes itself.
 *
 * @param file its name among those that come with the program
 * @param topic what it stands under: the chapter of CS231n's notes that it follows, where it names
 *     one
 */
public record ShippedGraph(String file, String title, String description, String topic) {}
