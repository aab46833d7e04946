package gradboard.ui.inspector;

import gradboard.data.DataFiles;
import gradboard.data.DataSpec;
import gradboard.data.Option;
import gradboard.data.Source;
import gradboard.data.Sources;
import gradboard.edit.Change;
import gradboard.edit.DataInputs;
import gradboard.edit.Document;
import gradboard.edit.SetData;
import gradboard.graph.Node;
import gradboard.graph.Point;
import gradboard.ui.live.Editor;
import gradboard.ui.look.Look;
import gradboard.ui.look.Panels;
import gradboard.ui.look.Paragraph;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.filechooser.FileNameExtensionFilter;
import net.miginfocom.swing.MigLayout;

/** Where the examples come from and how they are divided, to be changed. */
final class DataForm {
  private static final String NONE = "none";
  private static final double LEFT_OF_GRAPH = 260;
  private static final double MARGIN = 48;

  private final Editor editor;
  private final Document document;
  private final Consumer<Change> landing;
  private final JPanel panel =
      new JPanel(new MigLayout("insets 0, novisualpadding, wrap 1, fillx, gapy 6", "[grow, 0::]"));
  private final Form form = new Form();

  /**
   * @param landing makes a change that adds nodes, and brings these into sight
   */
  DataForm(Editor editor, Consumer<Change> landing) {
    this.editor = editor;
    this.landing = landing;
    document = editor.document();
    panel.setOpaque(false);
    panel.add(form, "growx, wmin 0");
    Optional<DataSpec> spec = document.file().data();
    List<String> sources = new ArrayList<>(List.of(NONE));
    Sources.all().forEach(source -> sources.add(source.name()));
    form.choice(
        "Source",
        spec.flatMap(DataForm::source).map(Source::summary).orElse("where examples come from"),
        sources,
        spec.map(DataSpec::source).orElse(NONE),
        this::choose);
    spec.ifPresent(this::options);
  }

  JPanel panel() {
    return panel;
  }

  /** A file may name a source that there is not; its problem is listed. */
  private static Optional<Source> source(DataSpec spec) {
    return Sources.all().stream().filter(source -> source.name().equals(spec.source())).findFirst();
  }

  private void choose(String name) {
    if (!name.equals(document.file().data().map(DataSpec::source).orElse(NONE))) {
      document.apply(
          new SetData(
              name.equals(NONE)
                  ? Optional.empty()
                  : Optional.of(
                      new DataSpec(
                          name, Map.of(), false, Optional.empty(), OptionalLong.empty()))));
    }
  }

  private void set(UnaryOperator<DataSpec> change) {
    document.file().data().map(change).ifPresent(s -> document.apply(new SetData(Optional.of(s))));
  }

  private void options(DataSpec spec) {
    source(spec).map(Source::options).orElse(List.of()).forEach(option -> option(spec, option));
    form.tick(
        "Standardize",
        "shifts and scales every feature to mean 0 and deviation 1, fitted on the training part",
        spec.standardize(),
        ticked -> set(s -> s.standardized(ticked)));
    form.field(
        "Validation",
        "the share of the examples that is held back to see how well the net generalises",
        spec.split().map(split -> Entry.text(split.validation())).orElse(""),
        "none",
        Entry.orNothing(
            () -> set(s -> s.withSplit(Optional.empty())),
            Entry.number(
                "a share between 0 and 1, such as 0.2",
                x -> x > 0 && x < 1,
                x -> set(s -> s.withSplit(Optional.of(new DataSpec.Split(1 - x, x, 0)))))));
    form.field(
        "Data seed",
        "decides how examples are made and divided",
        spec.seed().isPresent() ? Long.toString(spec.seed().getAsLong()) : "",
        "as training",
        Entry.orNothing(
            () -> set(s -> s.withSeed(OptionalLong.empty())),
            Entry.number(
                "a whole number",
                Entry::isWhole,
                x -> set(s -> s.withSeed(OptionalLong.of((long) x))))));
    JButton inputs = Panels.named(new JButton("Add its inputs"), "addInputs", "Add its inputs");
    inputs.setToolTipText("Adds the Inputs that take features and label, where they are missing");
    inputs.addActionListener(event -> addInputs());
    panel.add(inputs);
  }

  private void option(DataSpec spec, Option option) {
    Optional<Object> written = Optional.ofNullable(spec.options().get(option.name()));
    if (option.form() == Option.Form.FLAG || !option.choices().isEmpty()) {
      choice(option, written);
      return;
    }
    OptionText text = new OptionText(option);
    Optional<JButton> browse =
        option.form() == Option.Form.PATH ? Optional.of(browse()) : Optional.empty();
    Typing typing =
        form.field(
            Rows.words(option.name()),
            Rows.tip(option.description(), option.name()),
            written.map(text::write).orElse(""),
            text.hint(),
            Entry.orNothing(() -> set(option.name(), Optional.empty()), typed -> take(text, typed)),
            browse);
    browse.ifPresent(button -> button.addActionListener(event -> choose(button, typing)));
    if (browse.isPresent() && document.path().isEmpty()) {
      form.add(
          Panels.named(unsaved(), "unsavedNote", "Where files are looked for"),
          "span 2, growx, wmin 0");
    }
  }

  private Optional<String> take(OptionText text, String typed) {
    Optional<String> objection = text.objection(typed);
    if (objection.isEmpty()) {
      set(text.option().name(), text.read(typed));
    }
    return objection;
  }

  private void choice(Option option, Optional<Object> written) {
    Map<String, Optional<Object>> values = new LinkedHashMap<>();
    values.put("automatic", Optional.empty());
    if (option.form() == Option.Form.FLAG) {
      values.put("yes", Optional.of(true));
      values.put("no", Optional.of(false));
    }
    option.choices().forEach(word -> values.put(word, Optional.of(word)));
    // A file may say what there is not; its problem is listed.
    written
        .filter(data -> !values.containsValue(Optional.of(data)))
        .ifPresent(data -> values.put(new OptionText(option).write(data), written));
    String chosen =
        values.entrySet().stream()
            .filter(value -> value.getValue().equals(written))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    form.choice(
        Rows.words(option.name()),
        Rows.tip(option.description(), option.name()),
        List.copyOf(values.keySet()),
        chosen,
        word -> {
          if (!word.equals(chosen)) {
            set(option.name(), values.get(word));
          }
        });
  }

  private static JButton browse() {
    JButton button = Panels.named(new JButton("Browse…"), "browse", "Browse for the file");
    button.setToolTipText("Choose a file in the graph's folder or below it");
    return button;
  }

  private Paragraph unsaved() {
    Paragraph note =
        new Paragraph(
            "The graph is not saved yet, so files are looked for in "
                + editor.folder()
                + ". Save it beside the table first.");
    note.setForeground(Look.theme().inks().secondary());
    return note;
  }

  /** Only what lies beside the graph or below can be named by it; other files are to come there. */
  private void choose(JButton button, Typing typing) {
    JFileChooser chooser = new JFileChooser(editor.folder().toFile());
    chooser.setDialogTitle("Choose a table");
    chooser.setFileFilter(
        new FileNameExtensionFilter("Tables (*.csv, *.tsv, *.gz)", "csv", "tsv", "gz"));
    if (chooser.showOpenDialog(button) != JFileChooser.APPROVE_OPTION) {
      return;
    }
    File file = chooser.getSelectedFile();
    if (document.path().isEmpty()) {
      refuse(button, "Save the graph first, in the folder of " + file.getName() + " or above it.");
      return;
    }
    DataFiles.nameInside(editor.folder(), file.toPath())
        .ifPresentOrElse(
            typing::take,
            () ->
                refuse(
                    button,
                    file.getName()
                        + " lies outside the graph's folder. Copy it to "
                        + editor.folder()
                        + ", or save the graph beside it."));
  }

  private static void refuse(JButton button, String sentence) {
    JOptionPane.showMessageDialog(
        SwingUtilities.getWindowAncestor(button),
        sentence,
        "The table cannot be used from there",
        JOptionPane.INFORMATION_MESSAGE);
  }

  private void set(String option, Optional<Object> value) {
    set(
        spec -> {
          Map<String, Object> options = new LinkedHashMap<>(spec.options());
          value.ifPresentOrElse(data -> options.put(option, data), () -> options.remove(option));
          return spec.withOptions(options);
        });
  }

  private void addInputs() {
    Point corner =
        document.graph().nodes().stream()
            .map(Node::at)
            .flatMap(Optional::stream)
            .reduce((a, b) -> new Point(Math.min(a.x(), b.x()), Math.min(a.y(), b.y())))
            .map(at -> new Point(at.x() - LEFT_OF_GRAPH, at.y()))
            .orElse(new Point(MARGIN, MARGIN));
    editor
        .examples()
        .training(
            data ->
                DataInputs.missing(document.graph(), data, corner)
                    .ifPresentOrElse(
                        this::land, () -> editor.say("The graph has all its inputs already.")));
  }

  /** While the examples were read, the person may have gone on to another document. */
  private void land(Change change) {
    if (panel.isShowing()) {
      landing.accept(change);
    } else {
      document.apply(change);
    }
  }
}
