package gradboard.data;

import java.util.Arrays;

/** A growing list of numbers. */
final class Numbers {
  private double[] numbers = new double[1024];
  private int size;

  void add(double number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.toIntExact(2L * size));
    }
    numbers[size++] = number;
  }

  int size() {
    return size;
  }

  double[] toArray() {
    return Arrays.copyOf(numbers, size);
  }
}
