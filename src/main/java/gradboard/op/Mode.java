package gradboard.op;

/** Whether a graph is lowered for training or for use; dropout and batch norm differ. */
public enum Mode {
  TRAIN,
  INFER
}
