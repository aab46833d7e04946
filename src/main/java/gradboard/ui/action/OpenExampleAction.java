package gradboard.ui.action;

/** Opens one of the graphs that come with the program. */
public final class OpenExampleAction extends EditorAction {
  /** The menu that they stand in. */
  public static final String MENU = "Examples";

  private final ShippedGraph graph;

  OpenExampleAction(Workbench workbench, ShippedGraph graph) {
    super(workbench, MENU + " ▸ " + graph.title(), graph.description(), Scope.WINDOW);
    this.graph = graph;
  }

  /** The example that it opens. */
  public ShippedGraph graph() {
    return graph;
  }

  @Override
  protected void perform() {
    workbench().files().openExample(graph.file());
  }
}
