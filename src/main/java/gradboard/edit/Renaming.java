package gradboard.edit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How addresses change when nodes are renamed, or come to lie inside a composite or outside it. An
 * address follows the longest of those it begins with: {@code a → block/a} moves {@code a.1},
 * {@code a/W} and {@code a:velocity} as well.
 *
 * @param addresses former address → present one
 */
public record Renaming(Map<String, String> addresses) {
  public static final Renaming NONE = new Renaming(Map.of());
  private static final String CONTINUATIONS = "./:";

  public Renaming {
    addresses = Collections.unmodifiableMap(new LinkedHashMap<>(addresses));
  }

  public static Renaming of(String from, String to) {
    return new Renaming(Map.of(from, to));
  }

  public boolean isEmpty() {
    return addresses.isEmpty();
  }

  /** What a thing of this address is called now. */
  public String of(String address) {
    int end = address.length();
    while (end > 0) {
      String to = addresses.get(address.substring(0, end));
      if (to != null) {
        return to + address.substring(end);
      }
      do {
        end--;
      } while (end > 0 && CONTINUATIONS.indexOf(address.charAt(end)) < 0);
    }
    return address;
  }

  /** The way back; where two came to the same address, the first of them. */
  public Renaming inverse() {
    Map<String, String> back = new LinkedHashMap<>();
    addresses.forEach((from, to) -> back.putIfAbsent(to, from));
    return new Renaming(back);
  }

  /** This and then another. */
  public Renaming then(Renaming next) {
    if (isEmpty() || next.isEmpty()) {
      return isEmpty() ? next : this;
    }
    Map<String, String> both = new LinkedHashMap<>();
    addresses.forEach((from, to) -> both.put(from, next.of(to)));
    next.addresses.forEach(
        (from, to) -> {
          String first = inverse().of(from);
          // Only what was called so before, not what has come to be called so.
          if (of(first).equals(from)) {
            both.putIfAbsent(first, to);
          }
        });
    return new Renaming(both);
  }

  /** The same for the insides of composites that lie at these addresses. */
  Renaming inside(List<Place> instances) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Place instance : instances) {
      addresses.forEach((from, to) -> all.put(instance.address(from), instance.address(to)));
    }
    return new Renaming(all);
  }
}
