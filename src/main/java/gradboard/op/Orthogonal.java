package gradboard.op;

import gradboard.tensor.Shape;
import java.util.Arrays;

/** Random matrices with orthonormal rows or columns, for {@link Initializer#ORTHOGONAL}. */
final class Orthogonal {
  private Orthogonal() {}

  /**
   * Gram and Schmidt's process on normal vectors. Each vector is swept twice, which keeps the
   * result orthogonal to rounding (Giraud, Langou and Rozložník 2005); because each is divided by
   * its positive length, the factor R of the QR decomposition has a positive diagonal and no sign
   * is favoured (Mezzadri 2007).
   *
   * @param shape rows first, all further axes folded into the columns; a vector is one row
   * @param normal as many standard normal numbers
   */
  static double[] fill(Shape shape, double[] normal) {
    int rows = shape.rank() < 2 ? 1 : (int) shape.extent(0);
    int columns = rows == 0 ? 0 : normal.length / rows;
    boolean tall = rows > columns;
    int length = Math.max(rows, columns);
    double[][] vectors = new double[Math.min(rows, columns)][];
    double[] matrix = new double[normal.length];
    for (int v = 0; v < vectors.length; v++) {
      vectors[v] = Arrays.copyOfRange(normal, v * length, (v + 1) * length);
      orthonormalize(vectors, v);
      for (int i = 0; i < length; i++) {
        matrix[tall ? i * columns + v : v * columns + i] = vectors[v][i];
      }
    }
    return matrix;
  }

  private static void orthonormalize(double[][] vectors, int v) {
    for (int sweep = 0; sweep < 2; sweep++) {
      for (int other = 0; other < v; other++) {
        subtract(vectors[v], vectors[other], dot(vectors[v], vectors[other]));
      }
    }
    double length = Math.sqrt(dot(vectors[v], vectors[v]));
    for (int i = 0; i < vectors[v].length; i++) {
      vectors[v][i] /= length;
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void subtract(double[] from, double[] direction, double amount) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= amount * direction[i];
    }
  }
}
