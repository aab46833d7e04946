package gradboard.ui.live;

import gradboard.draw.Outdated;
import gradboard.draw.Subject;
import gradboard.edit.Analysis;
import gradboard.edit.Document;
import gradboard.edit.NodeOutput;
import gradboard.edit.Trained;
import gradboard.graph.Node;
import gradboard.graph.Problem;
import gradboard.kernel.Type;
import gradboard.trace.Numbers;
import gradboard.trace.Pass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the nodes in view, by their ids: types, moments and numbers of the pass that is
 * shown. Belongs to the event thread.
 */
final class Prospect {
  private final Document document;
  private final ShownPass shown;
  private Map<String, Type> types = Map.of();

  /** The same as the pass has them. */
  private Map<String, Type> drawn = Map.of();

  private MomentsInView moments = MomentsInView.NONE;
  private Numbers numbers = Numbers.NONE;

  Prospect(Document document, ShownPass shown) {
    this.document = document;
    this.shown = shown;
  }

  /** Takes on what is in view now. */
  void look(Analysis analysis) {
    moments = moments.in(document.place(), shown.pass());
    types = document.view().types(analysis.types());
    drawn = document.view().types(shown.types(analysis.types()));
    lookAtNumbers();
  }

  /** Takes on how far the pass has been told. */
  void lookAtNumbers() {
    numbers = InView.numbers(document.view(), shown.numbers());
  }

  MomentsInView moments() {
    return moments;
  }

  /** How many of the moments have been shown; all of them after a run. */
  int position() {
    return moments.before(shown.told());
  }

  Optional<Pass.Moment> moment() {
    return shown.moment().flatMap(moment -> InView.moment(document.place(), moment));
  }

  Map<String, Type> types() {
    return types;
  }

  List<NodeOutput> outputs(Node node) {
    return NodeOutput.of(node, document.op(node), value -> types.containsKey(value.toString()));
  }

  Numbers numbers() {
    return numbers;
  }

  Outdated outdated() {
    return InView.outdated(document.view(), new Outdated(shown.outdated(), shown.hasOtherLoss()));
  }

  /**
   * What is to be drawn.
   *
   * @param problems of the nodes in view
   * @param halting the nodes in view at which playing halts
   */
  Subject subject(List<Problem> problems, Set<String> halting) {
    return new Subject(
        document.graph(),
        document.vocabulary(),
        drawn,
        document.file().graph().loss().isPresent(),
        problems,
        numbers,
        new Subject.States(
            outdated(), halting, Trained.frozen(document), moment(), document.selection().nodes()),
        true,
        !document.view().isEditable());
  }
}
