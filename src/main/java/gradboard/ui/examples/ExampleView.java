package gradboard.ui.examples;

import gradboard.compile.Compiler;
import gradboard.data.DataSpec;
import gradboard.data.Example.Part;
import gradboard.data.ExampleTable;
import gradboard.edit.Document;
import gradboard.graph.Node;
import gradboard.io.GraphFile;
import gradboard.ui.live.Editor;
import gradboard.ui.live.ExampleFeed;
import gradboard.ui.look.Panels;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.event.HierarchyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;

/**
 * The examples that the graph in view learns from, as its Inputs take them. One of them can be run
 * alone, to see what the net makes of it.
 */
public final class ExampleView extends JPanel {
  private static final String TABLE = "table";
  private static final String WORDS = "words";
  private static final String NONE =
      "The graph has no data. Click beside the nodes and choose a source on the right, or let"
          + " Inputs have values of their own.";
  private static final String READING = "Reading the examples …";

  private final JLabel summary = Panels.named(Panels.caption(" "), "examplesSummary", "Examples");
  private final JTextArea words = Panels.named(new JTextArea(), "examplesWords", "Examples");
  private final JButton one =
      Panels.named(new JButton("Run this example"), "runExample", "Run this example");
  private final JButton batch =
      Panels.named(new JButton("Run the first batch"), "runBatch", "Run the first batch");
  private final ExampleList list = new ExampleList();
  private final CardLayout cards = new CardLayout();
  private final JPanel stage = new JPanel(cards);
  private Editor editor;
  private transient Optional<Question> asked = Optional.empty();
  private boolean focusing;

  private final transient Document.Listener edits =
      new Document.Listener() {
        @Override
        public void changed(GraphFile before, GraphFile after) {
          refresh();
        }

        @Override
        public void saved() {
          // Files that the data names are looked for beside the graph's.
          asked = Optional.empty();
          refresh();
        }
      };

  private final transient Editor.Listener news =
      new Editor.Listener() {
        @Override
        public void numbersChanged() {
          refreshRun();
        }

        @Override
        public void activityChanged() {
          refreshRun();
        }
      };

  public ExampleView(Editor editor) {
    super(new BorderLayout());
    this.editor = editor;
    words.setEditable(false);
    words.setLineWrap(true);
    words.setWrapStyleWord(true);
    words.putClientProperty("FlatLaf.style", "background: $Panel.background");
    words.setBorder(Panels.padding());
    stage.add(list, TABLE);
    stage.add(Panels.scrolling(words), WORDS);
    add(stage, BorderLayout.CENTER);
    JPanel above = new JPanel(new MigLayout("insets 4 10 4 10, gap 8", "[grow, 0::][][]"));
    above.add(summary, "growx, wmin 0");
    one.setToolTipText("Works out all values and gradients of the selected example alone (Enter)");
    batch.setToolTipText("Works out those of the first batch again");
    above.add(one);
    above.add(batch);
    add(above, BorderLayout.NORTH);
    list.listen(this::refreshRun, this::run);
    one.addActionListener(event -> run());
    batch.addActionListener(event -> this.editor.examples().runBatch());
    addHierarchyListener(
        event -> {
          if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && isShowing()) {
            // The files may be others by now.
            asked = Optional.empty();
            refresh();
          }
        });
    show(editor);
  }

  /** Turns to another document. */
  public void show(Editor next) {
    editor.document().unlisten(edits);
    editor.unlisten(news);
    editor = next;
    next.document().listen(edits);
    next.listen(news);
    asked = Optional.empty();
    list.clear();
    refresh();
  }

  /** Puts the keys' focus on the table, once it is there. */
  public void focus() {
    focusing = true;
    refresh();
    focusIfAsked();
  }

  private void focusIfAsked() {
    if (focusing && list.isShowing() && !list.isEmpty()) {
      focusing = false;
      list.focus();
    } else if (focusing && !words.getText().equals(READING)) {
      focusing = false;
      words.requestFocusInWindow();
    }
  }

  /** Reads the examples anew where they are to be seen and may be others. */
  private void refresh() {
    GraphFile file = editor.document().file();
    Question question = Question.of(file);
    if (!isShowing() || asked.equals(Optional.of(question))) {
      return;
    }
    asked = Optional.of(question);
    if (file.data().isEmpty()) {
      say("", NONE);
      return;
    }
    if (list.isEmpty()) {
      say("", READING);
    }
    Editor of = editor;
    of.examples()
        .table(
            answer -> {
              if (of == editor && asked.equals(Optional.of(question))) {
                take(answer);
              }
            });
  }

  /**
   * What the table depends on: nodes may move as they like.
   *
   * @param inputs their attributes, by their ids
   */
  private record Question(Optional<DataSpec> data, Map<String, Map<String, Object>> inputs) {
    static Question of(GraphFile file) {
      return new Question(
          file.seededData(),
          file.graph().nodes().stream()
              .filter(node -> node.op().equals(Compiler.INPUT))
              .collect(Collectors.toMap(Node::id, Node::attributes)));
    }
  }

  private void take(ExampleFeed.Answer<ExampleTable> answer) {
    answer.value().ifPresentOrElse(this::take, () -> say("", answer.trouble().orElse(NONE)));
  }

  private void take(ExampleTable table) {
    list.show(table);
    say(summary(table), "");
    refreshRun();
  }

  private void say(String line, String instead) {
    summary.setText(line.isEmpty() ? " " : line);
    summary.setToolTipText(summary.getText());
    summary.getAccessibleContext().setAccessibleName(summary.getText());
    words.setText(instead);
    cards.show(stage, instead.isEmpty() ? TABLE : WORDS);
    if (!instead.isEmpty() && !instead.equals(READING)) {
      list.clear();
    }
    refreshRun();
    focusIfAsked();
  }

  private static String summary(ExampleTable table) {
    List<String> parts = new ArrayList<>();
    for (Part part : Part.values()) {
      if (table.size(part) > 0) {
        parts.add(table.size(part) + " for " + part.label());
      }
    }
    String said =
        String.join(", ", parts)
            + (table.isStandardized()
                ? ". Standardised: mean 0 and deviation 1 over the training part"
                : ". Raw: as the source gives them")
            + ".";
    return table
        .misfit()
        .map(why -> why + ". " + said)
        .orElse(table.isTaken() ? said : said + " No Input takes them yet.");
  }

  private void run() {
    list.selected().ifPresent(editor.examples()::run);
  }

  private void refreshRun() {
    list.mark(editor.examples().shown());
    boolean idle = !editor.isBusy();
    one.setEnabled(idle && list.selected().isPresent() && list.canRun());
    batch.setEnabled(idle && editor.examples().only().isPresent());
  }
}
