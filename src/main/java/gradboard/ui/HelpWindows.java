package gradboard.ui;

import gradboard.edit.Document;
import gradboard.ui.action.Workbench;
import gradboard.ui.settings.UserFolders;

/** Opens what tells of the program, beside the graph. */
final class HelpWindows implements Workbench.Help {
  private final EditorFrame frame;
  private final EditorContext context;
  private final OpShelves shelves;

  HelpWindows(EditorFrame frame, EditorContext context, OpShelves shelves) {
    this.frame = frame;
    this.context = context;
    this.shelves = shelves;
  }

  @Override
  public void showExamples() {
    frame.popups().examples(frame.actions());
  }

  @Override
  public void showOps() {
    Document document = frame.editor().document();
    OpReference reference =
        new OpReference(
            shelves.ops(),
            document.selection().single().flatMap(document::node).flatMap(document::op));
    HelpDialog.open(frame, "ops", "Operations", reference, reference.field());
  }

  @Override
  public void showKeys() {
    KeySheet sheet = new KeySheet(frame.actions());
    HelpDialog.open(frame, "keys", "Keys", sheet, sheet.field());
  }

  @Override
  public void showAbout() {
    AboutPage about = new AboutPage(context.engine(), UserFolders.ofUser());
    HelpDialog.open(frame, "about", "About Gradboard", about, about.close());
  }
}
