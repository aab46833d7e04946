package gradboard.bench;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** How results are told: lines for people and scripts, or one JSON document. */
final class Table {
  private Table() {}

  /** {@code name, ours, peer, ratio}, tab-separated, times in microseconds. */
  static String line(Row result) {
    return String.format(
        Locale.ROOT,
        "%s\t%.1f\t%.1f\t%.3f",
        result.name(),
        result.ours(),
        result.peers(),
        result.ratio());
  }

  /** What stands beside a row. */
  static String memory(Row result) {
    return String.format(
        Locale.ROOT,
        "%s: peak resident memory %s, peer %s",
        result.name(),
        megabytes(result.ourMemory()),
        megabytes(result.peersMemory()));
  }

  private static String megabytes(OptionalLong bytes) {
    return bytes.isPresent() ? Math.round(bytes.getAsLong() / 1e6) + " MB" : "unknown";
  }

  static String calls(CallCost cost) {
    return String.format(
        Locale.ROOT,
        "DJL by itself: an empty call %.2f µs, a number negated and freed %.2f µs",
        cost.empty(),
        cost.scalar());
  }

  static String growth(MemoryGrowth growth) {
    return String.format(
        Locale.ROOT,
        "steps 1,000 to 100,000: heap %+.0f kB, resident %+.0f kB",
        growth.heap() / 1e3,
        growth.resident() / 1e3);
  }

  static String json(List<Row> results, Optional<CallCost> cost) {
    JsonArray rows = new JsonArray();
    for (Row result : results) {
      JsonObject row = new JsonObject();
      row.addProperty("name", result.name());
      row.addProperty("ours", result.ours());
      row.addProperty("peer", result.peers());
      row.addProperty("ratio", result.ratio());
      result.ourMemory().ifPresent(bytes -> row.addProperty("ourPeakBytes", bytes));
      result.peersMemory().ifPresent(bytes -> row.addProperty("peerPeakBytes", bytes));
      rows.add(row);
    }
    JsonObject document = new JsonObject();
    document.add("rows", rows);
    cost.ifPresent(calls -> document.add("djlCalls", json(calls)));
    return new GsonBuilder().setPrettyPrinting().create().toJson(document);
  }

  private static JsonObject json(CallCost cost) {
    JsonObject calls = new JsonObject();
    calls.addProperty("empty", cost.empty());
    calls.addProperty("scalar", cost.scalar());
    return calls;
  }
}
