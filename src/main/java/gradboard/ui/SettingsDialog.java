package gradboard.ui;

import gradboard.draw.Palette;
import gradboard.tensor.NumberFormat;
import gradboard.tensor.NumberFormat.Notation;
import gradboard.ui.look.Panels;
import gradboard.ui.settings.Settings;
import gradboard.ui.settings.Settings.Brightness;
import gradboard.ui.settings.Settings.Choices;
import gradboard.ui.settings.Settings.Motion;
import java.awt.Component;
import java.awt.Frame;
import java.awt.Rectangle;
import java.awt.Window;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;

/** The settings; each choice holds at once. */
final class SettingsDialog extends JDialog {
  private static final double SMALL = 0.0123456789;
  private static final double LARGE = 1234567.89;

  private final transient Settings settings;
  private final JPanel form =
      new JPanel(new MigLayout("insets 16, wrap 2, gapy 8", "[label]12[grow, fill]"));
  private final JLabel sample = Panels.caption("");
  private final transient Runnable fit = this::fit;
  private boolean filling;

  private SettingsDialog(Frame owner, Settings settings) {
    super(owner, "Settings", false);
    this.settings = settings;
    setName("settings");
    getAccessibleContext().setAccessibleDescription("Each choice holds at once.");
    fill();
    settings.listen(fit);
    setContentPane(form);
    Dialogs.closeByEscape(this);
    pack();
    setLocationRelativeTo(owner);
  }

  /**
   * Takes the room that it needs now, on the screen. Were it not resizable, some window managers
   * would keep it at its first size.
   */
  private void fit() {
    pack();
    Rectangle screen = getGraphicsConfiguration().getBounds();
    setLocation(
        Math.max(screen.x, Math.min(getX(), screen.x + screen.width - getWidth())),
        Math.max(screen.y, Math.min(getY(), screen.y + screen.height - getHeight())));
  }

  @Override
  public void dispose() {
    settings.unlisten(fit);
    super.dispose();
  }

  /** Opens them; where they are open already they come to the front. */
  static void open(Frame owner, Settings settings) {
    Arrays.stream(owner.getOwnedWindows())
        .filter(window -> window instanceof SettingsDialog && window.isShowing())
        .findFirst()
        .ifPresentOrElse(
            Window::toFront, () -> new SettingsDialog(owner, settings).setVisible(true));
  }

  private void fill() {
    filling = true;
    form.removeAll();
    Choices now = settings.choices();
    Map<Brightness, String> themes = new LinkedHashMap<>();
    themes.put(Brightness.SYSTEM, "As the system");
    themes.put(Brightness.LIGHT, "Light");
    themes.put(Brightness.DARK, "Dark");
    row("Theme", "theme", themes, now.brightness(), choice -> change(c -> c.with(choice)));
    Map<Palette, String> palettes = new LinkedHashMap<>();
    for (Palette palette : Palette.values()) {
      palettes.put(palette, palette.title());
    }
    row("Colours", "colours", palettes, now.palette(), choice -> change(c -> c.with(choice)));
    spinner(
        "Size of text in %",
        "fontPercent",
        new SpinnerNumberModel(now.fontPercent(), Choices.SMALLEST, Choices.LARGEST, 10),
        percent -> change(c -> c.withFont(percent)));
    spinner(
        "Digits of numbers",
        "digits",
        new SpinnerNumberModel(now.numbers().digits(), NumberFormat.FEWEST, NumberFormat.MOST, 1),
        digits -> change(c -> c.with(new NumberFormat(digits, c.numbers().notation()))));
    Map<Notation, String> notations = new LinkedHashMap<>();
    notations.put(Notation.AUTO, "Powers of ten where they help");
    notations.put(Notation.SCIENTIFIC, "Always powers of ten");
    row(
        "Notation",
        "notation",
        notations,
        now.numbers().notation(),
        choice -> change(c -> c.with(new NumberFormat(c.numbers().digits(), choice))));
    form.add(sample, "skip 1");
    Map<Motion, String> motions = new LinkedHashMap<>();
    motions.put(Motion.SYSTEM, "As the system");
    motions.put(Motion.FULL, "Full");
    motions.put(Motion.REDUCED, "Reduced: nothing glides");
    row("Motion", "motion", motions, now.motion(), choice -> change(c -> c.with(choice)));
    JButton usual = Panels.named(new JButton("Usual settings"), "usual", "Usual settings");
    usual.addActionListener(
        event -> {
          settings.choose(Choices.USUAL);
          fill();
        });
    JButton close = Panels.named(new JButton("Close"), "closeSettings", "Close");
    close.addActionListener(event -> dispose());
    getRootPane().setDefaultButton(close);
    form.add(usual, "span, split 2, gaptop 12, growx 0");
    form.add(close, "gapbefore push, growx 0");
    showSample();
    form.revalidate();
    filling = false;
  }

  private void showSample() {
    NumberFormat numbers = settings.choices().numbers();
    sample.setText("For example " + numbers.write(SMALL) + " and " + numbers.write(LARGE));
  }

  private void change(Function<Choices, Choices> change) {
    if (!filling) {
      // Controls that are dressed anew lose the keys.
      Component focused = getMostRecentFocusOwner();
      settings.choose(change.apply(settings.choices()));
      showSample();
      if (focused != null) {
        focused.requestFocusInWindow();
      }
    }
  }

  private <T> void row(String title, String name, Map<T, String> words, T now, Consumer<T> chosen) {
    JComboBox<T> box = Panels.named(new JComboBox<>(), name, title);
    words.keySet().forEach(box::addItem);
    box.setSelectedItem(now);
    box.setRenderer(new Words(words));
    box.addActionListener(event -> chosen.accept(box.getItemAt(box.getSelectedIndex())));
    label(title, box);
  }

  private void spinner(
      String title, String name, SpinnerNumberModel model, Consumer<Integer> chosen) {
    JSpinner spinner = Panels.named(new JSpinner(model), name, title);
    ((JSpinner.DefaultEditor) spinner.getEditor())
        .getTextField()
        .getAccessibleContext()
        .setAccessibleName(title);
    spinner.addChangeListener(event -> chosen.accept(model.getNumber().intValue()));
    label(title, spinner);
  }

  private void label(String title, JComponent control) {
    JLabel label = new JLabel(title);
    label.setLabelFor(control);
    form.add(label);
    form.add(control);
  }

  /** Shows choices by their words. */
  private static final class Words extends DefaultListCellRenderer {
    private final transient Map<?, String> words;

    Words(Map<?, String> words) {
      this.words = words;
    }

    @Override
    public Component getListCellRendererComponent(
        JList<?> list, Object value, int index, boolean selected, boolean focused) {
      return super.getListCellRendererComponent(list, words.get(value), index, selected, focused);
    }
  }
}
