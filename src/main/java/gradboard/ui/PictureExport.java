package gradboard.ui;

import gradboard.draw.GraphPicture;
import gradboard.draw.GraphPicture.Format;
import gradboard.draw.Subject;
import gradboard.draw.Theme;
import gradboard.format.DiskRefusal;
import gradboard.ui.live.Editor;
import gradboard.ui.live.Threads;
import gradboard.ui.look.Look;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;

/**
 * Asks where and how the graph is to be kept as a picture, and has a worker draw and write it. It
 * shows what the canvas shows, in the window's theme, without the frames of selected nodes.
 */
final class PictureExport {
  private static final Executor WRITERS = Threads.several("pictures");

  private final EditorFrame frame;

  private PictureExport(EditorFrame frame) {
    this.frame = frame;
  }

  /** Asks, and writes unless the person changes their mind. */
  static void ask(EditorFrame frame) {
    new PictureExport(frame).ask();
  }

  private void ask() {
    Editor editor = frame.editor();
    PictureOptions options = new PictureOptions(editor.pass().isPresent());
    JFileChooser chooser = new JFileChooser(editor.folder().toFile());
    chooser.setDialogTitle("Export picture");
    chooser.setAccessory(options);
    chooser.setAcceptAllFileFilterUsed(false);
    chooser.addChoosableFileFilter(new FileNameExtensionFilter("PNG: pixels (*.png)", "png"));
    chooser.addChoosableFileFilter(
        new FileNameExtensionFilter("SVG: sharp at any size (*.svg)", "svg"));
    chooser.setFileFilter(chooser.getChoosableFileFilters()[0]);
    chooser.addPropertyChangeListener(
        JFileChooser.FILE_FILTER_CHANGED_PROPERTY, event -> options.show(filtered(chooser)));
    chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), name()));
    chooser.setApproveButtonText("Export");
    if (chooser.showSaveDialog(frame) != JFileChooser.APPROVE_OPTION) {
      return;
    }
    Path chosen = chooser.getSelectedFile().toPath();
    Format format = named(chosen).orElse(filtered(chooser));
    Path file =
        named(chosen).isPresent()
            ? chosen
            : chosen.resolveSibling(chosen.getFileName() + "." + format.ending());
    if (!Files.exists(file) || DocumentFiles.mayReplace(frame, file, "Export picture")) {
      Subject subject = editor.subject().unselected();
      Subject shown = options.isWithValues() ? subject : subject.withoutFigures();
      write(shown, file, format, format == Format.PNG ? options.scale() : 1);
    }
  }

  /** The document's name without its ending; the chosen format gives another. */
  private String name() {
    return frame
        .editor()
        .document()
        .path()
        .map(path -> path.getFileName().toString().replaceFirst("\\.json$", ""))
        .orElse("graph");
  }

  private static Format filtered(JFileChooser chooser) {
    return chooser.getFileFilter() == chooser.getChoosableFileFilters()[0]
        ? Format.PNG
        : Format.SVG;
  }

  /** The format that the ending of a name asks for. */
  private static Optional<Format> named(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    for (Format format : Format.values()) {
      if (name.endsWith("." + format.ending())) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  private void write(Subject subject, Path file, Format format, double scale) {
    Theme theme = Look.canvas();
    Editor editor = frame.editor();
    frame
        .undertakings()
        .write(
            "Exporting " + file.getFileName(),
            WRITERS,
            givenUp -> failure(subject, theme, scale, file, format, givenUp),
            failure ->
                failure.ifPresentOrElse(
                    this::sayNotWritten, () -> editor.say("Exported " + file.getFileName() + ".")));
  }

  private static Optional<String> failure(
      Subject subject,
      Theme theme,
      double scale,
      Path file,
      Format format,
      BooleanSupplier givenUp) {
    try {
      GraphPicture.of(subject, theme, scale).write(file, format, givenUp);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          file
              + " could not be written: "
              + DiskRefusal.reason(e)
              + ". Export it to another place.");
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage() + ".");
    } catch (OutOfMemoryError e) {
      return Optional.of("There is not enough memory for this picture; choose a smaller scale.");
    }
  }

  private void sayNotWritten(String failure) {
    JOptionPane.showMessageDialog(
        frame, failure, "The picture was not written", JOptionPane.ERROR_MESSAGE);
  }
}
