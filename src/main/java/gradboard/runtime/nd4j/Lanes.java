package gradboard.runtime.nd4j;

import gradboard.tensor.Shape;

/**
 * Softmax and its kin in Java. The library's log_softmax takes the logarithm of a softmax that has
 * already underflowed, and its softmax is wrong along an axis that is not the last; here each lane
 * is shifted by its maximum first and summed in double.
 */
final class Lanes {
  /** Works on one lane, gathered from memory; what it leaves there is written back. */
  private interface Work {
    void on(double[] lane);
  }

  private Lanes() {}

  static Call logSoftmax(Region in, int axis, Region out) {
    return each(
        in,
        axis,
        out,
        lane -> {
          Mass mass = Mass.of(lane);
          for (int i = 0; i < lane.length; i++) {
            lane[i] = mass.logShare(lane[i]);
          }
        });
  }

  static Call softmax(Region in, int axis, Region out) {
    return each(
        in,
        axis,
        out,
        lane -> {
          Mass mass = Mass.of(lane);
          for (int i = 0; i < lane.length; i++) {
            lane[i] = Math.exp(mass.logShare(lane[i]));
          }
        });
  }

  /**
   * What a lane's exponentials come to: ln Σ eˣ = m + ln(1 + r), with m the maximum and r the sum
   * of eˣ⁻ᵐ over all but one that is m. Nothing overflows, and where one element has nearly all,
   * what little the others have is not rounded away beside it.
   */
  private record Mass(double maximum, double logOfRest) {
    static Mass of(double[] lane) {
      int at = 0;
      for (int i = 1; i < lane.length; i++) {
        // NaN is no less than anything, and then the greatest of all.
        at = lane[i] > lane[at] || Double.isNaN(lane[i]) ? i : at;
      }
      double maximum = lane[at];
      if (Double.isInfinite(maximum)) {
        return new Mass(maximum, 0);
      }
      double rest = 0;
      for (int i = 0; i < lane.length; i++) {
        rest += i == at ? 0 : Math.exp(lane[i] - maximum);
      }
      return new Mass(maximum, Math.log1p(rest));
    }

    /** ln of the share that an element of the lane has: x − ln Σ eˣ. */
    double logShare(double x) {
      return Double.isInfinite(maximum) ? x - maximum : (x - maximum) - logOfRest;
    }
  }

  private static Call each(Region in, int axis, Region out, Work work) {
    Walk walk = new Walk(in.shape(), axis);
    double[] lane = new double[walk.extent()];
    Region.Cells x = in.cells();
    Region.Cells z = out.cells();
    return () -> {
      for (int k = 0; k < walk.lanes(); k++) {
        int start = walk.start(k);
        read(x, start, walk.step(), lane);
        work.on(lane);
        for (int i = 0; i < lane.length; i++) {
          z.put().at(start + i * walk.step(), lane[i]);
        }
      }
    };
  }

  /** −Σ t·log softmax(x) = Σ t·(logsumexp(x) − x) along an axis. */
  static Call crossEntropy(Region logits, Region target, int axis, Region out) {
    Walk walk = new Walk(logits.shape(), axis);
    double[] lane = new double[walk.extent()];
    Region.Cells x = logits.cells();
    Region.Cells t = target.cells();
    Region.Cells z = out.cells();
    return () -> {
      for (int k = 0; k < walk.lanes(); k++) {
        int start = walk.start(k);
        read(x, start, walk.step(), lane);
        Mass mass = Mass.of(lane);
        double sum = 0;
        for (int i = 0; i < lane.length; i++) {
          double weight = t.get().at(start + i * walk.step());
          // 0·∞ is no contribution: a class that is not the target's may have no chance at all.
          sum += weight == 0 ? 0 : -weight * mass.logShare(lane[i]);
        }
        z.put().at(k, sum);
      }
    };
  }

  private static void read(Region.Cells x, int start, int step, double[] lane) {
    for (int i = 0; i < lane.length; i++) {
      lane[i] = x.get().at(start + i * step);
    }
  }

  /**
   * The lanes of a tensor along one axis.
   *
   * @param extent elements of a lane
   * @param step positions from one element to the next
   * @param lanes how many lanes there are
   */
  record Walk(int extent, int step, int lanes) {
    Walk(Shape shape, int axis) {
      this((int) shape.extent(axis), (int) shape.strides()[axis], lanes(shape, axis));
    }

    private static int lanes(Shape shape, int axis) {
      return (int) shape.with(axis, 1).size();
    }

    /** Position of the first element of lane {@code k}. */
    int start(int k) {
      return k / step * step * extent + k % step;
    }
  }
}
