package gradboard.bench;

import java.util.List;
import java.util.Random;

/**
 * {@value #NODES} products of scalars over {@value #LEAVES} leaves, forward and backward with the
 * gradient of every leaf: what a graph costs beyond its arithmetic.
 */
record ScalarTask(Form form) implements Task {
  static final int NODES = 1000;
  static final int LEAVES = NODES + 1;

  /** How the nodes hang together; each result is read once. */
  enum Form {
    /** y₁ = x₀·x₁, y₂ = y₁·x₂ …: every node waits for the one before. */
    CHAIN,
    /** Neighbours are paired level by level, leaves first, an odd one waiting for the next. */
    TREE
  }

  @Override
  public String name() {
    return form == Form.CHAIN ? "scalar-chain" : "scalar-tree";
  }

  @Override
  public List<Side> peers() {
    return List.of(Side.PYTORCH);
  }

  /** Leaves close to 1, so that long products stay near it. */
  float[] leaves() {
    Random random = new Random(5);
    float[] leaves = new float[LEAVES];
    for (int i = 0; i < LEAVES; i++) {
      leaves[i] = 1 + 0.01f * (float) random.nextGaussian();
    }
    return leaves;
  }

  /** The operands of node {@code k}: below {@value #LEAVES} a leaf, above it an earlier node. */
  int[] operands(int k) {
    // A queue of results: taking the two oldest and appending their result is a balanced tree.
    return form == Form.CHAIN
        ? new int[] {k == 0 ? 0 : LEAVES + k - 1, k + 1}
        : new int[] {2 * k, 2 * k + 1};
  }
}
