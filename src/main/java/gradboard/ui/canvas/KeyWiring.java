package gradboard.ui.canvas;

import gradboard.draw.NodePorts;
import gradboard.draw.PortRef;
import gradboard.draw.PortRef.Side;
import gradboard.edit.Inputs;
import gradboard.op.Port;
import gradboard.runtime.Snapshot;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Draws wires and moves their ends by keys, one at a time. */
public final class KeyWiring {
  private final GraphCanvas canvas;
  private final Surroundings surroundings;
  private final Runnable giveUp;
  private final Consumer<String> say;
  private Optional<KeyWire> wire = Optional.empty();

  /**
   * @param giveUp ends whatever else is under way on the canvas
   * @param say says a sentence that stays until something else is selected
   */
  KeyWiring(GraphCanvas canvas, Surroundings surroundings, Runnable giveUp, Consumer<String> say) {
    this.canvas = canvas;
    this.surroundings = surroundings;
    this.giveUp = giveUp;
    this.say = say;
  }

  /**
   * Begins a wire at a node's first output; where one is being drawn from there already, at the
   * next.
   */
  public void from(String node) {
    int output = wire.flatMap(drawn -> drawn.after(node, Side.OUTPUT)).orElse(0);
    begin(
        () ->
            port(PortRef.output(node, output))
                .map(port -> LooseWire.from(canvas, surroundings, port)),
        "There is no other node that could read " + node + ".");
  }

  /**
   * Begins a wire at the first input of a node that needs one; where one is being drawn from there
   * already, at the next. What is wired there already comes to read another value.
   */
  public void into(String node) {
    int input = wire.flatMap(drawn -> drawn.after(node, Side.INPUT)).orElseGet(() -> free(node));
    begin(
        () ->
            port(PortRef.input(node, input))
                .map(
                    port ->
                        LooseWire.startOf(canvas, surroundings, port)
                            .orElseGet(() -> LooseWire.from(canvas, surroundings, port))),
        "There is no other node that " + node + " could read.");
  }

  /** The first input that needs a wire, else one that has none, else the first. */
  private int free(String node) {
    Optional<String> port =
        canvas
            .document()
            .node(node)
            .map(canvas.document()::inputs)
            .flatMap(Inputs::firstFree)
            .map(Port::name);
    NodePorts ports = canvas.ports(node).orElseThrow();
    return IntStream.range(0, ports.inputs().size())
        .filter(i -> ports.sources().get(i).isEmpty())
        .filter(i -> port.filter(ports.inputs().get(i).port()::equals).isPresent())
        .findFirst()
        .orElse(0);
  }

  /** Takes up the end of a wire, to be put into another port. */
  public void moveEnd(Snapshot.Wire of) {
    begin(
        () -> canvas.drawn(of).flatMap(port -> LooseWire.endOf(canvas, surroundings, port)),
        "There is no other port for the end of this wire.");
  }

  /** Takes up the start of a wire, to be put into another output. */
  public void moveStart(Snapshot.Wire of) {
    begin(
        () -> canvas.drawn(of).flatMap(port -> LooseWire.startOf(canvas, surroundings, port)),
        "There is no other output for the start of this wire.");
  }

  private Optional<PortRef> port(PortRef port) {
    return canvas.scene().port(port).map(at -> port);
  }

  /** The wire is looked for once what hid it is given up. */
  private void begin(Supplier<Optional<LooseWire>> loose, String otherwise) {
    giveUp.run();
    wire = loose.get().flatMap(drawn -> KeyWire.of(canvas, surroundings, drawn));
    if (wire.isEmpty()) {
      say.accept(otherwise);
    }
  }

  /** Whether a wire is being led by keys. */
  public boolean isOn() {
    return wire.isPresent();
  }

  /** Chooses another port for the loose end; false where there is none. */
  public boolean step(int by) {
    wire.ifPresent(drawn -> drawn.step(by));
    return wire.isPresent();
  }

  /** Plugs the loose end in; false where there is none. */
  public boolean connect() {
    boolean had = wire.isPresent();
    if (wire.filter(KeyWire::connect).isPresent()) {
      wire = Optional.empty();
    }
    return had;
  }

  /** Opens the search for a node to take the loose end; false where there is none. */
  public boolean search() {
    wire.ifPresent(KeyWire::search);
    return wire.isPresent();
  }

  /** Gives the wire up; whether there was one. */
  boolean cancel() {
    boolean had = wire.isPresent();
    wire.ifPresent(KeyWire::end);
    wire = Optional.empty();
    return had;
  }
}
