package gradboard.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import gradboard.format.FormatException;
import gradboard.graph.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTest {
  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Reads a table; options are given as name, value, name, value … */
  private Dataset read(String name, Object... options) {
    return new DatasetReader(DataFiles.inside(folder)).read(spec(name, options));
  }

  private static DataSpec spec(String name, Object... options) {
    Map<String, Object> all = new HashMap<>(Map.of("path", name));
    for (int i = 0; i < options.length; i += 2) {
      all.put((String) options[i], options[i + 1]);
    }
    return new DataSpec("csv", all, false, Optional.empty(), OptionalLong.of(0));
  }

  private static Label label(Dataset data) {
    return data.label().orElseThrow();
  }

  @Test
  void readsFeaturesAndTheLabelNamedInTheHeader() throws IOException {
    write("a.csv", "width,kind,height\n1,cat,2\n3.5,dog,-4e2\n5,cat,6\n");
    Dataset data = read("a.csv", "label", "kind");
    assertThat(data.columns()).containsExactly("width", "height");
    assertThat(data.features().shape().extents()).containsExactly(3, 2);
    assertThat(data.features().doubles()).containsExactly(1, 2, 3.5, -400, 5, 6);
    assertThat(label(data).classes()).containsExactly("cat", "dog");
    assertThat(label(data).values().longs()).containsExactly(0, 1, 0);
  }

  @Test
  void numbersTheColumnsOfATableWithoutHeader() throws IOException {
    write("a.csv", "1,2,0\n3,4,1\n");
    Dataset data = read("a.csv", "label", -1L);
    assertThat(data.columns()).containsExactly("0", "1");
    assertThat(data.features().doubles()).containsExactly(1, 2, 3, 4);
    assertThat(label(data).name()).isEqualTo("2");
    assertThat(label(data).values().longs()).containsExactly(0, 1);
  }

  @Test
  void passesOverLinesAtTheTopAndTakesThePersonsWordOnTheHeader() throws IOException {
    write("iris.csv", "3,2,setosa,versicolor\n5.1,3.5,0\n7.0,3.2,1\n4.9,3.0,0\n");
    Dataset data =
        read(
            "iris.csv",
            "skip",
            1L,
            "header",
            false,
            "label",
            -1L,
            "classNames",
            List.of("setosa", "versicolor"));
    assertThat(data.size()).isEqualTo(3);
    assertThat(label(data).classes()).containsExactly("setosa", "versicolor");
    assertThat(label(data).values().longs()).containsExactly(0, 1, 0);
  }

  @Test
  void readsAHeaderOfNumbersWhereThePersonSaysSo() throws IOException {
    write("a.csv", "1990,2000\n1,2\n");
    Dataset data = read("a.csv", "header", true);
    assertThat(data.columns()).containsExactly("1990", "2000");
    assertThat(data.size()).isEqualTo(1);
    assertThat(data.label()).isEmpty();
  }

  @Test
  void knowsAHeaderByTheColumnsThatThePersonNames() throws IOException {
    write("a.csv", "0,1,digit\n7,8,3\n5,6,4\n");
    Dataset data = read("a.csv", "label", "digit");
    assertThat(data.columns()).containsExactly("0", "1");
    assertThat(data.features().doubles()).containsExactly(7, 8, 5, 6);
    assertThat(read("a.csv", "columns", List.of("digit")).features().doubles())
        .containsExactly(3, 4);
  }

  @Test
  void saysThatATableIsNotInUtf8() throws IOException {
    Files.write(
        folder.resolve("a.csv"), "a,k\n1,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> read("a.csv", "label", "k"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("a.csv")
        .hasMessageContaining("it is no text in UTF-8; save it as such");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void recognisesTheDelimiter(String delimiter) throws IOException {
    write("a.csv", "a,b,c\n1,2,3\n4,5,6\n".replace(",", delimiter));
    assertThat(read("a.csv").features().doubles()).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void takesADelimiterThatThePersonNames() throws IOException {
    write("a.csv", "a|b\n1|2\n");
    assertThat(read("a.csv", "delimiter", "|").columns()).containsExactly("a", "b");
    assertThatThrownBy(() -> read("a.csv", "delimiter", ""))
        .hasMessage("data: option \"delimiter\" must be one character, not \"\"");
    assertThatThrownBy(() -> read("a.csv", "delimiter", "\""))
        .hasMessage("data: option \"delimiter\" must be one character, not \"\"\"");
  }

  @Test
  void readsQuotedFieldsAndIgnoresBlankLinesSpacesAndTheByteOrderMark() throws IOException {
    write("a.csv", "\uFEFF\"size, cm\" , kind\r\n\r\n 1 ,\"a \"\"b\"\"\"\r\n2, c\r\n");
    Dataset data = read("a.csv", "label", "kind");
    assertThat(data.columns()).containsExactly("size, cm");
    assertThat(data.features().doubles()).containsExactly(1, 2);
    assertThat(label(data).classes()).containsExactly("a \"b\"", "c");
  }

  @Test
  void recognisesGzipByItsContentNotItsName() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
    }
    Files.write(folder.resolve("a.csv"), bytes.toByteArray());
    write("plain.gz", "a,b\n3,4\n");
    assertThat(read("a.csv").features().doubles()).containsExactly(1, 2);
    assertThat(read("plain.gz").features().doubles()).containsExactly(3, 4);
  }

  @Test
  void saysWhatIsWrongWithADamagedGzipFile() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write("a,b\n1,2\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
    }
    byte[] cut = java.util.Arrays.copyOf(bytes.toByteArray(), 20);
    Files.write(folder.resolve("a.csv.gz"), cut);
    assertThatThrownBy(() -> read("a.csv.gz"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("a.csv.gz")
        .hasMessageContaining("cannot be read");
  }

  @Test
  void readsOnlyTheColumnsAskedForInTheirOrder() throws IOException {
    write("a.csv", "a,b,c,note\n1,2,3,hello\n4,5,6,world\n");
    Dataset data = read("a.csv", "columns", List.of("c", 0L), "label", -3L);
    assertThat(data.columns()).containsExactly("c", "a");
    assertThat(data.features().doubles()).containsExactly(3, 1, 6, 4);
    assertThat(label(data).name()).isEqualTo("b");
    assertThatThrownBy(() -> read("a.csv", "columns", List.of("a", "b"), "label", "b"))
        .hasMessage(
            "data: column \"b\" is the label and cannot be a feature too; take it out of"
                + " \"columns\"");
  }

  @Test
  void regressesToLabelsWithFractionsUnlessToldOtherwise() throws IOException {
    write("a.csv", "x,y\n1,0.5\n2,3\n3,0.5\n");
    assertThat(label(read("a.csv", "label", "y")).isClass()).isFalse();
    assertThat(label(read("a.csv", "label", "y")).values().doubles()).containsExactly(0.5, 3, 0.5);
    Label classes = label(read("a.csv", "label", "y", "task", "classification"));
    assertThat(classes.classes()).containsExactly("0.5", "3");
    assertThat(classes.values().longs()).containsExactly(0, 1, 0);
  }

  @Test
  void classifiesWholeNumbersInTheirOrderUnlessToldOtherwise() throws IOException {
    write("a.csv", "x,y\n1,10\n2,9\n3,10.0\n4,-1\n");
    Label classes = label(read("a.csv", "label", "y"));
    assertThat(classes.classes()).containsExactly("-1", "9", "10");
    assertThat(classes.values().longs()).containsExactly(2, 1, 2, 0);
    assertThat(classes.numbers().orElseThrow().doubles()).containsExactly(10, 9, 10, -1);
    Label told = label(read("a.csv", "label", "y", "task", "classification"));
    assertThat(told.numbers()).isEmpty();
    Label numbers = label(read("a.csv", "label", "y", "task", "regression"));
    assertThat(numbers.values().doubles()).containsExactly(10, 9, 10, -1);
    assertThatThrownBy(() -> read("a.csv", "label", "y", "task", "guess"))
        .hasMessage(
            "data: option \"task\" must be \"classification\" or \"regression\", not \"guess\"");
  }

  @Test
  void findsClassesAmongTheNamesGiven() throws IOException {
    write("a.csv", "x,y\n1,dog\n2,cat\n3,dig\n");
    assertThatThrownBy(
            () -> read("a.csv", "label", "y", "classNames", List.of("cat", "dog", "bird")))
        .hasMessage(
            "data: the file a.csv, line 4, column \"y\": \"dig\" is not a class; did you mean"
                + " \"dog\"?");
    write("b.csv", "x,y\n1,2\n");
    assertThatThrownBy(() -> read("b.csv", "label", "y", "classNames", List.of("cat", "dog")))
        .hasMessageContaining("\"2\" is not a class; there are \"cat\" and \"dog\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "NA", "?", "NaN", "null"})
  void namesThePlaceOfAMissingValue(String missing) throws IOException {
    write("a.csv", "a,b\n1,2\n\n3," + missing + "\n");
    assertThatThrownBy(() -> read("a.csv"))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            "data: the file a.csv, line 4, column \"b\": the value is missing; fill it in or"
                + " remove the line");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tall", "1d", "0x10", "0x1p3", "Infinity", "1 2", "1e999"})
  void namesThePlaceOfAFieldThatIsNoNumber(String field) throws IOException {
    write("a.csv", "a count of 1\na,b\n" + field + ",2\n");
    assertThatThrownBy(() -> read("a.csv", "skip", 1L, "header", true))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith(
            "data: the file a.csv, line 3, column \"a\": \"" + field + "\" is not a number; ");
  }

  @Test
  void namesTheLineThatHasMoreOrFewerFields() throws IOException {
    write("a.csv", "a,b\n1,2\n3\n");
    assertThatThrownBy(() -> read("a.csv"))
        .hasMessage("data: the file a.csv, line 3 has 1 field where the first has 2");
  }

  @Test
  void refusesATableWithoutExamples() throws IOException {
    write("empty.csv", "");
    write("header.csv", "a,b\n");
    assertThatThrownBy(() -> read("empty.csv"))
        .hasMessage("data: the file empty.csv holds no lines");
    assertThatThrownBy(() -> read("header.csv"))
        .hasMessage("data: the file header.csv holds no examples, only a header");
    assertThatThrownBy(() -> read("header.csv", "skip", 3L))
        .hasMessage("data: \"skip\" is 3, but the file header.csv ends after line 1");
  }

  @Test
  void offersTheNearestColumnsAndFiles() throws IOException {
    write("flowers.csv", "sepal,petal,variety\n1,2,a\n");
    assertThatThrownBy(() -> read("flowers.csv", "label", "varety"))
        .hasMessage(
            "data: the file flowers.csv has no column \"varety\"; did you mean \"variety\"?");
    assertThatThrownBy(() -> read("flowers.csv", "label", 3L))
        .hasMessage(
            "data: the file flowers.csv has no column 3; its 3 columns are 0 to 2, or -3 to -1"
                + " from the end");
    assertThatThrownBy(() -> read("flowers.csv", "label", (1L << 32) + 1))
        .hasMessageContaining("has no column 4294967297; ");
    assertThatThrownBy(() -> read("flower.csv"))
        .hasMessage("the file \"flower.csv\" does not exist; did you mean \"flowers.csv\"?");
  }

  @Test
  void tellsWhereAQuotedFieldIsWrittenWrongly() throws IOException {
    write("open.csv", "a,b\n1,2\n\"3,4\n5,6\n");
    assertThatThrownBy(() -> read("open.csv"))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            "data: the file open.csv, line 3: a field begins with a quote that nothing ends; close"
                + " it, and write a quote inside such a field twice");
    write("after.csv", "a,b\n1,2\n\"3\"x,4\n");
    assertThatThrownBy(() -> read("after.csv"))
        .hasMessage(
            "data: the file after.csv, line 3: something follows the quote that ends a field; put"
                + " the whole field in quotes, and write a quote inside it twice");
  }

  @Test
  void refusesColumnsOfOneName() throws IOException {
    write("a.csv", "a,b,a\n1,2,3\n");
    assertThatThrownBy(() -> read("a.csv"))
        .hasMessage(
            "data: the file a.csv, line 1: two columns are named \"a\"; rename one of them");
  }

  @Test
  void needsAPath() {
    assertThatThrownBy(
            () ->
                new DatasetReader(DataFiles.inside(folder))
                    .read(
                        new DataSpec("csv", Map.of(), false, Optional.empty(), OptionalLong.of(0))))
        .hasMessage("data: the option \"path\" is missing");
  }

  @Test
  void preparesNewExamplesAsThoseTrainedOn() throws IOException {
    write("old.csv", "a,b,kind\n1,10,x\n3,30,z\n");
    Path fresh = write("new.csv", "b,kind,a\n20,z,2\n50,x,5\n");
    Path bare = write("bare.csv", "2,20\n");
    DataSpec spec =
        new DataSpec(
            "csv",
            Map.of("path", "old.csv", "label", "kind"),
            true,
            Optional.empty(),
            OptionalLong.of(0));
    Partition trained = new DatasetReader(DataFiles.inside(folder)).partition(spec);
    // Means 2 and 20, deviations 1 and 10.
    Dataset labelled = readNew(spec, fresh, trained).examples();
    assertThat(labelled.features().doubles()).containsExactly(0, 0, 3, 3);
    assertThat(label(labelled).values().longs()).containsExactly(1, 0);
    Dataset unlabelled = readNew(spec, bare, trained).examples();
    assertThat(unlabelled.features().doubles()).containsExactly(0, 0);
    assertThat(unlabelled.columns()).containsExactly("a", "b");
    assertThat(unlabelled.label()).isEmpty();
  }

  @Test
  void findsTheFirstExampleOfANewTableWhateverLinesThatTrainedOnPassedOver() throws IOException {
    write("old.csv", "2,2,cat,dog\n5.1,3.5,0\n7,3.2,1\n");
    DataSpec spec = spec("old.csv", "skip", 1L, "header", false, "label", -1L);
    Partition trained = new DatasetReader(DataFiles.inside(folder)).partition(spec);
    for (String table : List.of("2,2,cat,dog\n1,2,0\n3,4,1\n", "1,2\n3,4\n", "1,2,0\n3,4,1\n")) {
      Dataset fresh = readNew(spec, write("new.csv", table), trained).examples();
      assertThat(fresh.features().doubles()).containsExactly(1, 2, 3, 4);
    }
    assertThatThrownBy(() -> readNew(spec, write("new.csv", "1,2\n3,four\n"), trained))
        .hasMessageContaining("\"four\" is not a number");
  }

  @Test
  void readsANewTableShorterThanWhatWasPassedOverInThatTrainedOn() throws IOException {
    write("old.csv", "made by\nhand\nx,kind\n1,a\n2,b\n");
    DataSpec spec = spec("old.csv", "skip", 2L, "label", "kind");
    Partition trained = new DatasetReader(DataFiles.inside(folder)).partition(spec);

    NewExamples fresh = readNew(spec, write("new.csv", "x,kind\n5,zzz\n"), trained);
    NewExamples same = readNew(spec, write("same.csv", "by\nmachine\nx,kind\n6,b\n"), trained);

    assertThat(fresh.examples().features().doubles()).containsExactly(5);
    assertThat(fresh.unseen()).containsExactly("zzz");
    assertThat(same.examples().features().doubles()).containsExactly(6);
    assertThat(label(same.examples()).values().longs()).containsExactly(1);
  }

  @Test
  void saysWhatIsWrongWithANewTableThatHasNoExample() throws IOException {
    write("old.csv", "made by\nhand\nx,kind\n1,a\n2,b\n");
    DataSpec spec = spec("old.csv", "skip", 2L, "label", "kind");
    Partition trained = new DatasetReader(DataFiles.inside(folder)).partition(spec);

    assertThatThrownBy(() -> readNew(spec, write("new.csv", "y,kind\n"), trained))
        .hasMessage("data: the file new.csv has no column \"x\"; there are \"y\" and \"kind\"");
    assertThatThrownBy(() -> readNew(spec, write("none.csv", ""), trained))
        .hasMessage("data: \"skip\" is 2, but the file none.csv ends after line 0");
  }

  /** A trial for each number of lines passed over must not begin with reading the file anew. */
  @Test
  void looksAtTheTopOfANewTableOnceHoweverManyLinesMayBePassedOver() throws IOException {
    write("old.csv", "-\n".repeat(40_000) + "x,kind\n1,a\n2,b\n");
    DataSpec spec = spec("old.csv", "skip", 40_000L, "label", "kind");
    Partition trained = new DatasetReader(DataFiles.inside(folder)).partition(spec);
    Path fresh = write("new.csv", "-\n".repeat(39_999) + "x,kind\n5,b\n");

    NewExamples read =
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> readNew(spec, fresh, trained));

    assertThat(read.examples().features().doubles()).containsExactly(5);
  }

  @Test
  void knowsTheHeaderOfANewTableByTheColumnsTrainedOn() throws IOException {
    write("old.csv", "0,1,digit\n7,8,3\n5,6,4\n");
    DataSpec spec = spec("old.csv", "label", "digit");
    Partition trained = new DatasetReader(DataFiles.inside(folder)).partition(spec);
    Dataset fresh = readNew(spec, write("new.csv", "1,0\n2,3\n"), trained).examples();
    assertThat(fresh.features().doubles()).containsExactly(3, 2);
  }

  @Test
  void takesNewNumbersAsLabels() throws IOException {
    write("prices.csv", "x,price\n1,10\n2,20\n3,30\n");
    DataSpec spec = spec("prices.csv", "label", "price");
    Partition trained = new DatasetReader(DataFiles.inside(folder)).partition(spec);
    Path fresh = write("new.csv", "x,price\n4,40\n");
    assertThat(label(readNew(spec, fresh, trained).examples()).values().doubles())
        .containsExactly(40);
  }

  @Test
  void givesNewExamplesNoLabelsWhereAnyIsMissingOrNoneOfThoseTrainedOn() throws IOException {
    write("kinds.csv", "x,kind\n1,a\n2,b\n");
    DataSpec kinds = spec("kinds.csv", "label", "kind");
    Partition trained = new DatasetReader(DataFiles.inside(folder)).partition(kinds);

    NewExamples unseen = readNew(kinds, write("new.csv", "x,kind\n4,c\n5,a\n6,c\n7,d\n"), trained);
    NewExamples missing = readNew(kinds, write("blank.csv", "x,kind\n4,?\n5,a\n"), trained);

    assertThat(unseen.examples().features().doubles()).containsExactly(4, 5, 6, 7);
    assertThat(unseen.examples().label()).isEmpty();
    assertThat(unseen.unseen()).containsExactly("c", "d");
    assertThat(missing.examples().label()).isEmpty();
    assertThat(missing.unseen()).isEmpty();
  }

  /**
   * The line that was passed over in the old table is known by its words, not by its last field.
   */
  @Test
  void passesOverNoExampleBecauseItsClassIsNew() throws IOException {
    write("old.csv", "2,2,cat,dog\n5.1,3.5,0\n7,3.2,1\n");
    DataSpec spec =
        spec("old.csv", "skip", 1L, "header", false, "label", -1L, "task", "classification");
    Partition trained = new DatasetReader(DataFiles.inside(folder)).partition(spec);
    NewExamples fresh = readNew(spec, write("new.csv", "1,2,9\n3,4,9\n"), trained);
    assertThat(fresh.examples().features().doubles()).containsExactly(1, 2, 3, 4);
  }

  @Test
  void preparesNewExamplesByWhatWasWrittenOfTheOldOnes() throws IOException {
    write("old.csv", "a,b,kind\n1,10,x\n3,30,z\n4,0.1,y\n");
    DataSpec spec =
        new DataSpec(
            "csv",
            Map.of("path", "old.csv", "label", "kind"),
            true,
            Optional.empty(),
            OptionalLong.of(0));
    Preparation prepared =
        new DatasetReader(DataFiles.inside(folder)).partition(spec).preparation();

    assertThat(Preparation.parse(prepared.text())).isEqualTo(prepared);
    assertThat(prepared.columns()).containsExactly("a", "b");
    assertThat(prepared.classes()).containsExactly("x", "y", "z");
    assertThatThrownBy(() -> Preparation.parse("{\"columns\": [\"a\"], \"means\": [1, 2]}"))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("\"means\" has not one number for each column");
    assertThatThrownBy(() -> Preparation.parse("[]")).isInstanceOf(FormatException.class);
  }

  private static NewExamples readNew(DataSpec spec, Path file, Partition trained) {
    return DatasetReader.readNew(Optional.of(spec), file, trained.preparation());
  }
}
