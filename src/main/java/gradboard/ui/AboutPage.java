package gradboard.ui;

import gradboard.ui.live.Engine;
import gradboard.ui.look.Panels;
import gradboard.ui.look.Paragraph;
import gradboard.ui.look.ToolIcon;
import gradboard.ui.settings.UserFolders;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;

/** What this program is: version, licence, what computes, and where its things lie. */
final class AboutPage extends JPanel {
  private static final int ICON = 48;

  /** Folders above the program's that may be the one of its sources. */
  private static final int HIGHEST = 3;

  private final JButton close = Panels.named(new JButton("Close"), "closeAbout", "Close");

  AboutPage(Engine engine, UserFolders folders) {
    super(new MigLayout("insets 20, wrap 2, gapy 6", "[label]12[grow, fill, 380::]"));
    add(new JLabel(ToolIcon.of("app", ICON, theme -> theme.accents().forward())));
    add(Panels.heading("Gradboard"));
    row("Version", "version", version());
    row("Licence", "licence", "Apache License 2.0");
    JTextArea device = row("Computes on", "device", "starting …");
    engine
        .device()
        .thenAccept(name -> SwingUtilities.invokeLater(() -> tell(device, "Computes on", name)));
    row("Java", "java", System.getProperty("java.version"));
    row("Settings", "settingsFolder", folders.settings().toString());
    row("Unsaved work", "recoveryFolder", folders.recovery().toString());
    row("Log", "log", log() + ", once there is trouble to tell of");
    readme().ifPresent(file -> row("Read on", "readme", file + ", and docs beside it"));
    close.addActionListener(event -> SwingUtilities.getWindowAncestor(this).dispose());
    add(close, "span, gaptop 12, growx 0, align right");
  }

  /** What is pressed when all is read. */
  JButton close() {
    return close;
  }

  private JTextArea row(String title, String name, String text) {
    JLabel label = new JLabel(title);
    JTextArea lines = Panels.named(Paragraph.toBeCopied(text), name, text);
    label.setLabelFor(lines);
    add(label, "aligny top");
    add(lines, "wmin 0");
    tell(lines, title, text);
    return lines;
  }

  private static void tell(JTextArea lines, String title, String text) {
    lines.setText(text);
    lines.getAccessibleContext().setAccessibleName(title + ": " + text);
  }

  /** The version that the build gave the jar. */
  private static String version() {
    return Optional.ofNullable(AboutPage.class.getPackage().getImplementationVersion())
        .orElse("not packaged");
  }

  /** As the messages about mistakes of the program name it. */
  private static Path log() {
    return Path.of(System.getProperty("user.home"), ".gradboard", "gradboard.log");
  }

  /** The page that explains the program, where it was built from its sources. */
  private static Optional<Path> readme() {
    CodeSource source = AboutPage.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Optional.empty();
    }
    try {
      return Stream.iterate(
              Path.of(source.getLocation().toURI()), at -> at != null, Path::getParent)
          .limit(HIGHEST)
          .filter(folder -> Files.exists(folder.resolve("docs").resolve("format.md")))
          .map(folder -> folder.resolve("README.md"))
          .findFirst();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
