package gradboard.edit;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.op.Category;
import gradboard.op.Op;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpSearchTest {
  private static final OpSearch SEARCH =
      new OpSearch(
          List.of(
              op("Add", Category.MATH, "plus", "sum"),
              op("Relu", Category.ACTIVATION, "rectifier"),
              op("LeakyRelu", Category.ACTIVATION),
              op("ReduceSum", Category.REDUCTION),
              op("MatMul", Category.LINEAR, "dot")));

  private static Op op(String name, Category category, String... synonyms) {
    return Op.named(name, category).synonyms(synonyms).lowerAll((e, in) -> List.of());
  }

  private static List<String> find(String query, String... recent) {
    return SEARCH.find(query, List.of(recent)).stream().map(Op::name).toList();
  }

  @Test
  void theVeryNameComesFirst() {
    assertThat(find("relu")).containsExactly("Relu", "LeakyRelu");
  }

  @Test
  void capitalsAndLettersInOrderAreEnough() {
    assertThat(find("LR")).containsExactly("LeakyRelu");
    assertThat(find("mml")).containsExactly("MatMul");
  }

  @Test
  void namesMayBeWrittenInWords() {
    assertThat(find("leaky relu")).containsExactly("LeakyRelu");
    assertThat(find("mat mul")).containsExactly("MatMul");
    assertThat(find("sum reduce")).containsExactly("ReduceSum");
  }

  @Test
  void aMisspelledNameFindsTheNearest() {
    assertThat(find("matmlu")).containsExactly("MatMul");
    assertThat(find("xyzzyx")).isEmpty();
  }

  @Test
  void aSynonymFinds() {
    assertThat(find("dot")).containsExactly("MatMul");
    assertThat(find("sum")).containsExactly("Add", "ReduceSum");
  }

  @Test
  void aCategoryFinds() {
    assertThat(find("activ")).containsExactlyInAnyOrder("Relu", "LeakyRelu");
  }

  @Test
  void nothingTypedListsAllWithRecentOnesFirst() {
    assertThat(find("", "MatMul")).hasSize(5).startsWith("MatMul");
  }
}
