package gradboard.runtime.nd4j;

import gradboard.runtime.Memory;
import gradboard.tensor.DType;
import gradboard.tensor.Shape;
import gradboard.tensor.Tensor;

/** A slot's own block of native memory. */
final class Nd4jMemory implements Memory {
  private final Block block;
  private final Region region;

  Nd4jMemory(DType type, Shape shape, Tensor contents) {
    block = new Block(Math.max(1, shape.size() * type.bytes()));
    region = block.region(0, type, shape);
    region.write(contents);
  }

  Region region() {
    return region;
  }

  @Override
  public Tensor read() {
    return region.read();
  }

  @Override
  public void write(Tensor tensor) {
    region.write(tensor);
  }

  @Override
  public void close() {
    block.close();
  }
}
