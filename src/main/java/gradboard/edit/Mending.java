package gradboard.edit;

import gradboard.edit.Fixes.Fix;
import gradboard.io.GraphFile;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fixes that there are for nodes in trouble, wherever in a document they lie. Trying a fix
 * takes milliseconds: for a worker.
 */
public final class Mending {
  private static final int MOST = 12;

  private Mending() {}

  /**
   * Looks for fixes, for the first nodes only where very many are in trouble.
   *
   * @param addresses of the nodes
   * @return by address, those nodes only that something can be done for
   */
  public static Map<String, List<Fix>> of(
      GraphFile file, Vocabulary vocabulary, Analysis analysis, Collection<String> addresses) {
    Map<String, List<Fix>> found = new LinkedHashMap<>();
    addresses.stream()
        .distinct()
        .limit(MOST)
        .forEach(
            address -> {
              Place place = Place.around(address);
              View view = View.of(file, vocabulary, Map.of(), place);
              if (view.place().equals(place) && view.isEditable()) {
                List<Fix> fixes =
                    new Fixes(view.graph(), vocabulary, view.types(analysis.types()))
                        .of(Place.id(address));
                if (!fixes.isEmpty()) {
                  found.put(address, fixes);
                }
              }
            });
    return found;
  }
}
