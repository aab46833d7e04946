package gradboard.ui;

import gradboard.ui.look.Appearance;
import gradboard.ui.look.Look;
import gradboard.ui.look.SystemTheme;
import gradboard.ui.settings.Settings;
import gradboard.ui.settings.Settings.Brightness;
import gradboard.ui.settings.Settings.Choices;
import gradboard.ui.settings.Settings.Motion;
import java.util.concurrent.CompletableFuture;

/** Dresses the windows as the settings say, and where these leave it to the system as it says. */
final class WindowLook {

  /** How the desktop is set. */
  record Desktop(boolean dark, boolean still) {
    /** Asks the system; takes some milliseconds: not for the event thread. */
    static Desktop ask() {
      CompletableFuture<Boolean> still = CompletableFuture.supplyAsync(SystemTheme::isStill);
      return new Desktop(SystemTheme.isDark(), still.join());
    }
  }

  private final Settings settings;
  private final Desktop desktop;
  private double factor = 1;

  WindowLook(Settings settings, Desktop desktop) {
    this.settings = settings;
    this.desktop = desktop;
    settings.listen(this::install);
  }

  /** Puts it on. */
  void install() {
    Choices choices = settings.choices();
    boolean dark =
        choices.brightness() == Brightness.SYSTEM
            ? desktop.dark
            : choices.brightness() == Brightness.DARK;
    boolean still =
        choices.motion() == Motion.SYSTEM ? desktop.still : choices.motion() == Motion.REDUCED;
    Look.install(
        new Appearance(dark, choices.palette(), choices.numbers(), still, choices.fontPercent())
            .enlarged(factor));
  }

  /** Makes all text larger than the settings say; 1 goes back to them. */
  void enlarge(double newFactor) {
    factor = newFactor;
    install();
  }

  void setDark(boolean dark) {
    settings.choose(settings.choices().with(dark ? Brightness.DARK : Brightness.LIGHT));
  }
}
