package gradboard.kernel;

import java.util.List;

/**
 * One kernel call of a {@link Program}.
 *
 * @param origin on whose behalf it runs
 */
public record Instruction(
    Kernel kernel, Setting setting, List<Value> inputs, Value output, Origin origin) {

  /** Which part of an iteration an instruction belongs to. */
  public enum Phase {
    FORWARD,
    BACKWARD,
    UPDATE
  }

  /** The node's address, such as {@code dense1/matmul}, and the phase. */
  public record Origin(String node, Phase phase) {}

  public Instruction {
    inputs = List.copyOf(inputs);
  }

  /** The setting, as the record that this kernel takes. */
  public <S extends Setting> S setting(Class<S> kind) {
    return kind.cast(setting);
  }

  public Value input(int k) {
    return inputs.get(k);
  }

  /** How the two factors of a contraction lie. */
  public Setting.Transposed factors() {
    return setting instanceof Setting.ScaledProduct product
        ? product.transposed()
        : setting(Setting.Transposed.class);
  }

  /** Multiplications of a contraction, elements of anything else: about how long it takes. */
  public long work() {
    long work = output.shape().size();
    for (Value input : inputs) {
      work = Math.max(work, input.shape().size());
    }
    if (kernel.kind() == Kind.CONTRACTION) {
      work = output.shape().size() * input(0).shape().extent(factors().left() ? -2 : -1);
    }
    return work;
  }

  /** The same call on other operands of types that give the same result. */
  public Instruction reading(List<Value> operands) {
    return new Instruction(kernel, setting, operands, output, origin);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(output).append(" = ").append(kernel.label());
    for (Value input : inputs) {
      text.append(" %").append(input.id());
    }
    if (!setting.equals(Setting.NONE)) {
      text.append(' ').append(setting);
    }
    return text.append("  [").append(origin.node()).append(']').toString();
  }
}
