package gradboard.edit;

import gradboard.compile.Compilation;
import gradboard.compile.Compiler;
import gradboard.compile.Options;
import gradboard.graph.Graph;
import gradboard.io.GraphFile;
import gradboard.io.GraphReader;
import gradboard.io.GraphWriter;
import gradboard.op.Mode;
import gradboard.op.OpCatalog;
import gradboard.runtime.Session;
import gradboard.runtime.nd4j.Nd4jBackend;
import gradboard.tensor.DType;
import gradboard.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Documents of the real catalogue, and what their graphs compute. */
final class Bench {
  static final OpCatalog CATALOG = OpCatalog.load();
  static final Vocabulary VOCABULARY = new Vocabulary(CATALOG);
  private static final Nd4jBackend BACKEND = new Nd4jBackend();

  private Bench() {}

  static GraphFile file(String json) {
    return new GraphReader(CATALOG).read(json).orThrow();
  }

  static Document document(String json) {
    return new Document(file(json), Optional.empty(), VOCABULARY);
  }

  static String text(GraphFile file) {
    return new GraphWriter(CATALOG).text(file);
  }

  static Compilation compiled(Graph graph) {
    return new Compiler(CATALOG).compile(graph, Options.inspecting(Mode.INFER, DType.FLOAT32));
  }

  /** Lets a document know the insides of its layers, as the window does after each edit. */
  static Document analysed(Document document) {
    document.know(compiled(document.file().graph()).insides());
    return document;
  }

  /** Values and, with a plus before the address, gradients of a graph in double precision. */
  static Map<String, Tensor> numbers(GraphFile file) {
    try (Session session = new Session(file.graph(), CATALOG, BACKEND, DType.FLOAT64, 0)) {
      session.inspect(Mode.INFER, Map.of());
      Map<String, Tensor> numbers = new LinkedHashMap<>();
      for (String address : session.addresses()) {
        session.value(address).ifPresent(value -> numbers.put(address, value));
        session.gradient(address).ifPresent(gradient -> numbers.put("+" + address, gradient));
      }
      return numbers;
    }
  }
}
