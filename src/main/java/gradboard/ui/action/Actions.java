package gradboard.ui.action;

import gradboard.draw.Alignment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Every action there is, in the order of the menus, and those on the views that are kept. Menus,
 * tool bar, keys and the list of commands are made from these and no others.
 */
public final class Actions {

  /** Actions that stand together in a menu, between two lines. */
  public record Group(String menu, List<EditorAction> actions) {}

  private final Workbench workbench;
  private final List<Group> groups = new ArrayList<>();
  private final Map<Class<?>, EditorAction> byClass = new LinkedHashMap<>();
  private final Views views;

  public Actions(Workbench w) {
    workbench = w;
    views = new Views(w);
    group("File", new NewDocumentAction(w), new OpenDocumentAction(w));
    group("File", new SaveDocumentAction(w), new SaveDocumentAsAction(w));
    group("File", new SaveWeightsAction(w), new LoadWeightsAction(w));
    group("File", new ExportPictureAction(w));
    group("File", new CloseDocumentAction(w), new QuitAction(w));
    group("Edit", new UndoAction(w), new RedoAction(w), new ShowHistoryAction(w));
    group(
        "Edit",
        new CutAction(w),
        new CopyAction(w),
        new PasteAction(w),
        new PasteWithInputsAction(w),
        new DuplicateAction(w));
    group("Edit", new DeleteAction(w), new DeleteAndReconnectAction(w));
    group(
        "Edit",
        new SelectAllAction(w),
        new SelectUpstreamAction(w),
        new SelectDownstreamAction(w),
        WalkWiresAction.on(w),
        WalkWiresAction.back(w),
        WalkWiresAction.adding(w),
        new SelectWiresAction(w));
    group("Edit", new ShowSettingsAction(w));
    group(
        "Graph",
        new AddNodeAction(w),
        new RenameAction(w),
        new MakeLossAction(w),
        new MendAction(w),
        new ReplaceOpAction(w),
        ConnectAction.output(w),
        ConnectAction.input(w),
        new AddReroutePointAction(w));
    group("Graph", new MuteAction(w), new LockAction(w), new FreezeAction(w), new LabelAction(w));
    group("Graph", new GroupAction(w), new UngroupAction(w));
    group(
        "Graph",
        new AddFrameAction(w),
        new AddNoteAction(w),
        new FitFrameAction(w),
        new ColourAction(w),
        new NextSheetItemAction(w));
    group(
        "Graph",
        new EnterAction(w),
        new LeaveAction(w),
        new ShowWayAction(w),
        new OwnCopyAction(w),
        new SaveToLibraryAction(w));
    group("Arrange", new LayOutAction(w));
    group("Arrange", alignments(w, false));
    group("Arrange", alignments(w, true));
    group("View", new ShowCommandsAction(w));
    group("View", new NextDocumentAction(w), new PreviousDocumentAction(w));
    group("View", new ShowOutlineAction(w), new ShowDataAction(w));
    group(
        "View",
        new NextPanelAction(w),
        new PreviousPanelAction(w),
        ResizePanelAction.enlarging(w),
        ResizePanelAction.shrinking(w),
        new PresentAction(w));
    group(
        "View",
        new ZoomInAction(w),
        new ZoomOutAction(w),
        new ActualSizeAction(w),
        new FrameSelectionAction(w),
        new FrameAllAction(w));
    group(
        "View",
        new TogglePaletteAction(w),
        new ToggleInspectorAction(w),
        new ToggleDockAction(w),
        new ToggleMinimapAction(w),
        new ToggleLogarithmicLossAction(w),
        new ToggleDarkAction(w));
    group("Bookmarks", new KeepNamedViewAction(w));
    group("Bookmarks", numbered(number -> new KeepViewAction(w, number)));
    group("Run", new RunAction(w));
    group(
        "Run",
        new StepAction(w),
        new StepBackAction(w),
        new PlayAction(w),
        new BreakpointAction(w),
        new ClearBreakpointsAction(w));
    group("Run", new TrainAction(w), new StopAction(w), new ResetTrainingAction(w));
    group("", new EscapeAction(w), new ContextMenuAction(w));
    group("", numbered(number -> GoToViewAction.numbered(w, number)));
    w.files().examples().forEach((file, title) -> group("", new OpenExampleAction(w, file, title)));
    for (Direction direction : Direction.values()) {
      group("", WalkAction.to(w, direction), WalkAction.adding(w, direction));
      group("", new NudgeAction(w, direction), new ResizeAction(w, direction));
      group("", new PanAction(w, direction));
    }
  }

  private static EditorAction[] alignments(Workbench w, boolean distributions) {
    return Arrays.stream(Alignment.values())
        .filter(alignment -> alignment.isDistribution() == distributions)
        .map(alignment -> new AlignAction(w, alignment))
        .toArray(EditorAction[]::new);
  }

  private static EditorAction[] numbered(IntFunction<EditorAction> make) {
    return IntStream.rangeClosed(1, 9).mapToObj(make).toArray(EditorAction[]::new);
  }

  private void group(String menu, EditorAction... actions) {
    groups.add(new Group(menu, List.of(actions)));
    for (EditorAction action : actions) {
      byClass.putIfAbsent(action.getClass(), action);
    }
  }

  /** The groups of the menus, in their order; those of no menu have keys only. */
  public List<Group> groups() {
    return List.copyOf(groups);
  }

  public List<EditorAction> all() {
    return groups.stream().flatMap(group -> group.actions().stream()).toList();
  }

  /** What can be done with the views that are kept, which differ from graph to graph. */
  public Views views() {
    return views;
  }

  /** The actions that open an example each. */
  public List<OpenExampleAction> examples() {
    return all().stream()
        .filter(OpenExampleAction.class::isInstance)
        .map(OpenExampleAction.class::cast)
        .toList();
  }

  /** Actions that open the files that were opened lately. */
  public List<OpenRecentAction> recent() {
    return workbench.files().recent().stream()
        .map(file -> new OpenRecentAction(workbench, file))
        .toList();
  }

  /**
   * All that can be chosen by its name just now: every action, and what follows from what is kept.
   */
  public List<EditorAction> commands() {
    List<EditorAction> commands = new ArrayList<>(all());
    commands.addAll(views.all());
    commands.addAll(recent());
    return commands;
  }

  /** The one action of a class. */
  public EditorAction get(Class<? extends EditorAction> type) {
    return byClass.get(type);
  }

  /** Looks anew what can be done. */
  public void refresh() {
    all().forEach(EditorAction::refresh);
  }
}
