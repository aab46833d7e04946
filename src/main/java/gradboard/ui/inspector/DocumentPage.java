package gradboard.ui.inspector;

import gradboard.edit.Document;
import gradboard.edit.SetTitle;
import gradboard.edit.SetTraining;
import gradboard.io.GraphFile;
import gradboard.tensor.NumberFormat;
import gradboard.train.Optimizer;
import gradboard.train.TrainingSpec;
import gradboard.ui.live.Editor;
import gradboard.ui.look.Column;
import gradboard.ui.look.Look;
import gradboard.ui.look.Panels;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;

/** The document itself: what it is called, its loss, its data and how it is trained. */
final class DocumentPage implements Inspector.Page {
  private final Editor editor;
  private final GraphFile shown;
  private final JPanel panel =
      new Column(new MigLayout("insets 12 12 12 12, wrap 1, fillx, gapy 4", "[grow, 0::]"));
  private final JLabel loss = new JLabel();

  /**
   * @param selected how many nodes are selected: several are told as a number
   */
  DocumentPage(Editor editor, int selected) {
    this.editor = editor;
    shown = editor.document().file();
    Panels.named(panel, "documentPage", "The document");
    if (selected > 1) {
      panel.add(Panels.heading(selected + " nodes selected"));
    }
    names();
    panel.add(Panels.heading("Loss"), "gaptop 12");
    panel.add(loss, "wmin 0");
    shown
        .data()
        .ifPresent(
            data -> {
              panel.add(Panels.heading("Data"), "gaptop 12");
              JLabel source = new JLabel(data.source());
              source.setToolTipText(String.valueOf(data.options()));
              panel.add(source, "wmin 0");
            });
    shown.train().ifPresent(this::training);
  }

  @Override
  public JPanel panel() {
    return panel;
  }

  @Override
  public boolean isUpToDate() {
    GraphFile now = editor.document().file();
    return now.title().equals(shown.title())
        && now.description().equals(shown.description())
        && now.train().equals(shown.train())
        && now.data().equals(shown.data());
  }

  private void names() {
    panel.add(Panels.caption("Title"));
    JTextField title = Panels.named(new JTextField(shown.title()), "title", "Title");
    title.putClientProperty("JTextField.placeholderText", "Untitled");
    panel.add(title, "growx, wmin 0");
    panel.add(Panels.caption("Description"), "gaptop 4");
    JTextArea description =
        Panels.named(new JTextArea(shown.description(), 3, 10), "description", "Description");
    description.setLineWrap(true);
    description.setWrapStyleWord(true);
    panel.add(new JScrollPane(description), "growx, wmin 0, hmin 60");
    FocusAdapter leave =
        new FocusAdapter() {
          @Override
          public void focusLost(FocusEvent event) {
            editor.document().apply(new SetTitle(title.getText(), description.getText()));
          }
        };
    title.addFocusListener(leave);
    description.addFocusListener(leave);
    title.addActionListener(
        event -> editor.document().apply(new SetTitle(title.getText(), description.getText())));
  }

  private void training(TrainingSpec spec) {
    panel.add(Panels.heading("Training"), "gaptop 12");
    JPanel form =
        new JPanel(
            new MigLayout(
                "insets 0, novisualpadding, wrap 2, fillx, gapy 4", "[label]8[grow, 0::]"));
    JComboBox<String> optimizer =
        Panels.named(
            new JComboBox<>(
                Arrays.stream(Optimizer.values()).map(Optimizer::label).toArray(String[]::new)),
            "optimizer",
            "Optimizer");
    optimizer.setSelectedItem(spec.optimizer());
    optimizer.addActionListener(event -> apply(s -> with(s, (String) optimizer.getSelectedItem())));
    form.add(new JLabel("Optimizer"));
    form.add(optimizer, "growx, wmin 0");
    number(form, "Learning rate", spec.learningRate(), x -> x > 0, this::withRate);
    number(
        form,
        "Batch",
        spec.batch(),
        x -> x >= 0 && x == Math.rint(x),
        (s, x) -> copy(s, s.learningRate(), (int) x, s.epochs(), s.seed()));
    number(
        form,
        "Epochs",
        spec.epochs(),
        x -> x >= 1 && x == Math.rint(x),
        (s, x) -> copy(s, s.learningRate(), s.batch(), (int) x, s.seed()));
    number(
        form,
        "Seed",
        spec.seed(),
        x -> x == Math.rint(x),
        (s, x) -> copy(s, s.learningRate(), s.batch(), s.epochs(), (long) x));
    panel.add(form, "growx, wmin 0");
  }

  private TrainingSpec withRate(TrainingSpec s, double rate) {
    return copy(s, rate, s.batch(), s.epochs(), s.seed());
  }

  private static TrainingSpec copy(TrainingSpec s, double rate, int batch, int epochs, long seed) {
    return new TrainingSpec(s.optimizer(), rate, s.options(), batch, epochs, seed, s.metrics());
  }

  /** Another optimizer keeps of the numbers those that it takes too. */
  private static TrainingSpec with(TrainingSpec s, String optimizer) {
    List<String> taken =
        Optimizer.named(optimizer).hyperparameters().stream()
            .map(Optimizer.Hyperparameter::name)
            .toList();
    Map<String, Double> options = new LinkedHashMap<>(s.options());
    options.keySet().retainAll(taken);
    return new TrainingSpec(
        optimizer, s.learningRate(), options, s.batch(), s.epochs(), s.seed(), s.metrics());
  }

  private void apply(Function<TrainingSpec, TrainingSpec> change) {
    Document document = editor.document();
    document.file().train().map(change).ifPresent(s -> document.apply(new SetTraining(s)));
  }

  private interface Setter {
    TrainingSpec set(TrainingSpec spec, double number);
  }

  private void number(
      JPanel form, String name, double number, DoublePredicate fits, Setter setter) {
    JTextField field =
        Panels.named(new JTextField(NumberFormat.text(number, 10).replace('−', '-')), name, name);
    Runnable enter =
        () -> {
          Optional<Double> typed = parse(field.getText()).filter(fits::test);
          field.putClientProperty("JComponent.outline", typed.isEmpty() ? "error" : null);
          typed.ifPresent(x -> apply(spec -> setter.set(spec, x)));
        };
    field.addActionListener(event -> enter.run());
    field.addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusLost(FocusEvent event) {
            enter.run();
          }
        });
    form.add(new JLabel(name));
    form.add(field, "growx, wmin 0");
  }

  private static Optional<Double> parse(String text) {
    try {
      return Optional.of(Double.parseDouble(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public void refreshNumbers() {
    Optional<String> node = editor.document().file().graph().loss();
    String number =
        editor
            .pass()
            .filter(pass -> pass.snapshot().loss().isPresent())
            .map(pass -> " = " + Look.numbers().write(pass.snapshot().loss().getAsDouble()))
            .orElse("");
    loss.setText(
        node.map(id -> id + number).orElse("None yet: select a node of one number and press L"));
    loss.setToolTipText(loss.getText());
    loss.setForeground(
        node.isPresent() ? Look.theme().inks().primary() : Look.theme().inks().secondary());
  }
}
