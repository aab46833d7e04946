package gradboard.runtime.nd4j;

import org.nd4j.nativeblas.NativeOps;

/** An elementwise loop of the library over one operand. */
final class TransformCall implements Call {
  /** The loops used here, with the library's numbers for them. */
  enum Transform {
    ABS(Family.SAME, 0),
    SIGN(Family.SAME, 1),
    NEG(Family.SAME, 3),
    RECIPROCAL(Family.SAME, 11),
    CEIL(Family.SAME, 17),
    FLOOR(Family.SAME, 18),
    EXP(Family.STRICT, 23),
    LOG(Family.STRICT, 24),
    SIGMOID(Family.STRICT, 26),
    ERF(Family.STRICT, 45),
    /** A copy, between any types and layouts. */
    ASSIGN(Family.ANY, 0);

    private enum Family {
      /** Numbers in, the same type out. */
      SAME,
      /** Floating types only. */
      STRICT,
      /** Any type in, any out. */
      ANY
    }

    private final Family family;
    private final int number;

    Transform(Family family, int number) {
      this.family = family;
      this.number = number;
    }
  }

  private final NativeOps ops = Natives.get().ops();
  private final Transform transform;
  private final Operand x;
  private final Operand z;

  TransformCall(Transform transform, Region in, Region out) {
    this(transform, Operand.of(in), Operand.of(out));
  }

  /** Takes over the operands. */
  TransformCall(Transform transform, Operand x, Operand z) {
    this.transform = transform;
    this.x = x;
    this.z = z;
  }

  @Override
  public void run() {
    int number = transform.number;
    switch (transform.family) {
      case SAME ->
          ops.execTransformSame(
              null, number, x.buffer(), x.layout(), null, z.buffer(), z.layout(), null, null);
      case STRICT ->
          ops.execTransformStrict(
              null, number, x.buffer(), x.layout(), null, z.buffer(), z.layout(), null, null);
      case ANY ->
          ops.execTransformAny(
              null, number, x.buffer(), x.layout(), null, z.buffer(), z.layout(), null, null);
    }
  }

  @Override
  public void close() {
    x.close();
    z.close();
  }
}
