package gradboard.cli;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A picture of a graph, read back as XML. */
record ExportedSvg(String source, Document document) {

  /** A piece of text and the box of its line, as wide as the file asks for. */
  record Text(String words, Rectangle2D box) {}

  static ExportedSvg read(Path file) {
    try {
      String source = Files.readString(file);
      return new ExportedSvg(
          source, DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new AssertionError(file + " is not well-formed", e);
    }
  }

  double width() {
    return number(document.getDocumentElement(), "width");
  }

  List<Text> texts() {
    return elements("text").stream()
        .map(
            text -> {
              double size = number(text, "font-size");
              return new Text(
                  text.getTextContent(),
                  new Rectangle2D.Double(
                      number(text, "x"),
                      number(text, "y") - 0.76 * size,
                      number(text, "textLength"),
                      size));
            })
        .toList();
  }

  List<String> words() {
    return texts().stream().map(Text::words).toList();
  }

  /** Boxes with rounded corners in a colour. */
  List<Rectangle2D> rounded(String color) {
    return elements("rect").stream()
        .filter(rect -> rect.getAttribute("fill").equals(color) && rect.hasAttribute("rx"))
        .map(
            rect ->
                (Rectangle2D)
                    new Rectangle2D.Double(
                        number(rect, "x"),
                        number(rect, "y"),
                        number(rect, "width"),
                        number(rect, "height")))
        .toList();
  }

  private List<Element> elements(String name) {
    NodeList found = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
