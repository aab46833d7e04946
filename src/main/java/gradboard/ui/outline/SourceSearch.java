package gradboard.ui.outline;

import gradboard.edit.Connect;
import gradboard.edit.Document;
import gradboard.edit.Fixes;
import gradboard.edit.NodeOutput;
import gradboard.edit.Place;
import gradboard.edit.Wiring;
import gradboard.graph.Node;
import gradboard.graph.Ref;
import gradboard.io.GraphFile;
import gradboard.ui.live.Editor;
import gradboard.ui.palette.SearchPopup;
import java.awt.Component;
import java.awt.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.swing.DefaultListCellRenderer;

/**
 * Searches for the value that an input is to read. Values of an element type that it refuses come
 * last; for one of them the nodes are offered that make it fit.
 */
final class SourceSearch {
  private final Editor editor;
  private final Words words;
  private final Outline.Surroundings surroundings;
  private final Supplier<Editor> shown;

  /** A value, and why the input refuses it. */
  private record Candidate(Ref source, Optional<String> objection) {
    @Override
    public String toString() {
      return objection.isPresent() ? source + " (does not fit as it is)" : source.toString();
    }

    boolean isFound(String typed) {
      return source.toString().toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT));
    }
  }

  /**
   * @param shown the editor whose document the outline shows by now
   */
  SourceSearch(
      Editor editor, Words words, Outline.Surroundings surroundings, Supplier<Editor> shown) {
    this.editor = editor;
    this.words = words;
    this.surroundings = surroundings;
    this.shown = shown;
  }

  private Document document() {
    return editor.document();
  }

  /**
   * Opens it.
   *
   * @param at where on the outline
   */
  void open(Component outline, Point at, Row.OfInput input) {
    List<Candidate> candidates = candidates(input);
    SearchPopup.open(
        outline,
        at,
        new SearchPopup.Subject<Candidate>(
            "Connect " + input.port() + " of " + input.node() + " to",
            new DefaultListCellRenderer(),
            candidate ->
                candidate
                    .objection()
                    .orElseGet(() -> words.text(new Row.OfNode(candidate.source().node())))),
        typed -> candidates.stream().filter(candidate -> candidate.isFound(typed)).toList(),
        candidate ->
            candidate
                .objection()
                .ifPresentOrElse(
                    reason -> mend(outline, at, input, candidate.source(), reason),
                    () ->
                        document()
                            .apply(new Connect(input.node(), input.port(), candidate.source()))));
  }

  /** All values that would not close a cycle, those first that the input accepts. */
  private List<Candidate> candidates(Row.OfInput input) {
    Wiring wiring = new Wiring(document().graph(), document().vocabulary(), editor.types());
    Set<String> after = wiring.downstream(input.node());
    List<Candidate> accepted = new ArrayList<>();
    List<Candidate> refused = new ArrayList<>();
    for (Node node : document().graph().nodes()) {
      if (after.contains(node.id()) || node.id().equals(input.node())) {
        continue;
      }
      for (NodeOutput output : editor.outputs(node)) {
        Ref source = output.value();
        Optional<String> objection = wiring.objection(source, input.node(), input.port(), false);
        (objection.isPresent() ? refused : accepted).add(new Candidate(source, objection));
      }
    }
    accepted.addAll(refused);
    return accepted;
  }

  private void mend(Component outline, Point at, Row.OfInput input, Ref source, String reason) {
    Document asked = document();
    GraphFile file = asked.file();
    Place place = asked.place();
    Fixes fixes = new Fixes(asked.graph(), asked.vocabulary(), editor.types());
    editor.ask(
        () -> fixes.of(source, input.node(), input.port()),
        found -> {
          if (asked.file() != file) {
            editor.say("The graph was changed meanwhile; ask once more.");
          } else if (shown.get() != editor || !asked.place().equals(place)) {
            editor.say(
                "Ways to mend " + input.node() + " were found; go back to it and ask once more.");
          } else if (found.isEmpty()) {
            editor.say(reason + " No node in between would mend that.");
          } else {
            surroundings.mend(outline, at, reason, found);
          }
        });
  }
}
