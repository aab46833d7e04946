package gradboard.draw;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Turns an icon file into the area it covers. Reads what the icons use: {@code path}, {@code
 * circle}, {@code rect}, {@code line}, {@code polyline} on a grid of {@value Icon#GRID}; {@code
 * fill}, {@code stroke} and {@code stroke-width} on the root or the shape; round caps and joins.
 */
final class IconReader {
  private final Path2D.Double outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
  private final XMLStreamReader xml;
  private String fill = "none";
  private String stroke = "none";
  private String width = "1.5";

  private IconReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  static Shape outline(InputStream file) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try {
      IconReader reader = new IconReader(factory.createXMLStreamReader(file));
      reader.read();
      return reader.outline;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void read() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        element(xml.getLocalName());
      }
    }
  }

  private void element(String name) {
    switch (name) {
      case "svg" -> {
        fill = attribute("fill", "black");
        stroke = attribute("stroke", "none");
        width = attribute("stroke-width", width);
      }
      case "g" -> throw new IllegalArgumentException("groups are not used in icons");
      default -> add(shape(name));
    }
  }

  private Shape shape(String name) {
    return switch (name) {
      case "path" -> PathData.parse(attribute("d", ""));
      case "polyline" -> PathData.parse("M" + attribute("points", ""));
      case "line" -> new Line2D.Double(number("x1"), number("y1"), number("x2"), number("y2"));
      case "rect" ->
          new RoundRectangle2D.Double(
              number("x"),
              number("y"),
              number("width"),
              number("height"),
              2 * number("rx"),
              2 * number("rx"));
      case "circle" -> {
        double r = number("r");
        yield new Ellipse2D.Double(number("cx") - r, number("cy") - r, 2 * r, 2 * r);
      }
      default -> throw new IllegalArgumentException("<" + name + "> is not used in icons");
    };
  }

  private void add(Shape shape) {
    if (!attribute("fill", fill).equals("none")) {
      outline.append(new Area(shape), false);
    }
    if (!attribute("stroke", stroke).equals("none")) {
      BasicStroke pen =
          new BasicStroke(
              Float.parseFloat(attribute("stroke-width", width)),
              BasicStroke.CAP_ROUND,
              BasicStroke.JOIN_ROUND);
      outline.append(pen.createStrokedShape(shape), false);
    }
  }

  private double number(String name) {
    return Double.parseDouble(attribute(name, "0"));
  }

  private String attribute(String name, String otherwise) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? otherwise : value;
  }
}
