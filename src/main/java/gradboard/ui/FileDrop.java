package gradboard.ui;

import gradboard.ui.action.Workbench;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.swing.TransferHandler;

/** Opens files, and graphs as text, that are dropped on a window. */
final class FileDrop extends TransferHandler {
  private final transient Workbench.Files files;

  FileDrop(Workbench.Files files) {
    this.files = files;
  }

  @Override
  public boolean canImport(TransferSupport support) {
    boolean known =
        support.isDataFlavorSupported(DataFlavor.javaFileListFlavor)
            || support.isDataFlavorSupported(DataFlavor.stringFlavor);
    if (!known || !support.isDrop()) {
      return known;
    }
    boolean copied = (support.getSourceDropActions() & COPY) != 0;
    if (copied) {
      // Whoever lets it be moved here would delete it.
      support.setDropAction(COPY);
    }
    return copied;
  }

  @Override
  public boolean importData(TransferSupport support) {
    Transferable dropped = support.getTransferable();
    try {
      if (support.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) {
        for (Object file : (List<?>) dropped.getTransferData(DataFlavor.javaFileListFlavor)) {
          files.open(((File) file).toPath());
        }
      } else {
        files.openText((String) dropped.getTransferData(DataFlavor.stringFlavor));
      }
      return true;
    } catch (UnsupportedFlavorException | IOException e) {
      // The source took it back while it was dropped.
      return false;
    }
  }
}
