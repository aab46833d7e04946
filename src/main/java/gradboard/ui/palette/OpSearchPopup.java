package gradboard.ui.palette;

import gradboard.edit.OpSearch;
import gradboard.op.Op;
import java.awt.Component;
import java.awt.Point;
import java.util.List;
import java.util.function.Consumer;

/** The search for an op to add or to take the place of another, at the pointer. */
public final class OpSearchPopup {
  private OpSearchPopup() {}

  /**
   * Opens it.
   *
   * @param prompt what the empty field says
   * @param recent names of ops used lately, latest first
   */
  public static void open(
      Component owner,
      Point at,
      String prompt,
      OpSearch search,
      List<String> recent,
      Consumer<Op> chosen) {
    SearchPopup.open(
        owner,
        at,
        new SearchPopup.Subject<Op>(prompt, new OpRow(true), Op::summary),
        typed -> search.find(typed, recent),
        chosen);
  }
}
