package gradboard.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import gradboard.draw.Palette;
import gradboard.tensor.NumberFormat;
import gradboard.tensor.NumberFormat.Notation;
import gradboard.ui.settings.Memory.OpenFile;
import gradboard.ui.settings.Memory.View;
import gradboard.ui.settings.Settings.Brightness;
import gradboard.ui.settings.Settings.Choices;
import gradboard.ui.settings.Settings.Motion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir private Path folder;
  private UserFolders folders;

  @BeforeEach
  void foldersAreThoseOfTheTest() {
    folders = new UserFolders(folder.resolve("config"), folder.resolve("state"));
  }

  private Path file() {
    return folders.settings().resolve("settings.json");
  }

  private void write(String text) throws IOException {
    Files.createDirectories(folders.settings());
    Files.writeString(file(), text);
  }

  @Test
  void whatWasChosenIsFoundAtTheNextStart() {
    Choices chosen =
        new Choices(
            Brightness.DARK,
            Palette.CS231N,
            new NumberFormat(6, Notation.SCIENTIFIC),
            Motion.REDUCED,
            150);
    Settings settings = Settings.in(folders);
    assertThat(settings.choices()).isEqualTo(Choices.USUAL);
    settings.choose(chosen);
    settings.flush();
    assertThat(Settings.in(folders).choices()).isEqualTo(chosen);
  }

  @Test
  void theFileIsForPeopleToRead() throws IOException {
    Settings settings = Settings.in(folders);
    settings.choose(Choices.USUAL.with(Brightness.LIGHT));
    settings.flush();
    assertThat(Files.readString(file())).contains("\"theme\": \"light\"");
  }

  @Test
  void namesThatAreNotKnownAreKept() throws IOException {
    write("{\"digits\": 7, \"laterVersions\": [1, {\"a\": true}]}");
    Settings settings = Settings.in(folders);
    assertThat(settings.choices().numbers().digits()).isEqualTo(7);
    settings.choose(settings.choices().withFont(120));
    settings.flush();
    assertThat(Files.readString(file()).replaceAll("\\s", ""))
        .contains("\"laterVersions\":[1,{\"a\":true}]", "\"fontPercent\":120", "\"digits\":7");
  }

  @Test
  void aBrokenFileIsToldOfAndKeptWhileTheUsualSettingsHold() throws IOException {
    write("{\"theme\": \"dark\",");
    Settings settings = Settings.in(folders);
    assertThat(settings.choices()).isEqualTo(Choices.USUAL);
    assertThat(settings.trouble().orElseThrow())
        .contains(file().toString(), "the usual settings are taken");
    settings.choose(Choices.USUAL.with(Brightness.DARK));
    settings.flush();
    assertThat(Files.readString(file().resolveSibling("settings.json.unreadable")))
        .isEqualTo("{\"theme\": \"dark\",");
    assertThat(Settings.in(folders).choices().brightness()).isEqualTo(Brightness.DARK);
  }

  @Test
  void aValueThatDoesNotFitIsToldOfAndTheOthersHold() throws IOException {
    write("{\"theme\": \"purple\", \"digits\": 5}");
    Settings settings = Settings.in(folders);
    assertThat(settings.choices().brightness()).isEqualTo(Brightness.SYSTEM);
    assertThat(settings.choices().numbers().digits()).isEqualTo(5);
    assertThat(settings.trouble().orElseThrow())
        .contains("\"theme\" must be one of \"system\", \"light\", \"dark\"");
  }

  @Test
  void twoProgramsThatChooseDifferentThingsBothHaveTheirWay() {
    Memory one = Memory.in(folders);
    Memory two = Memory.in(folders);
    one.setNumber("a", 1);
    one.flush();
    two.setNumber("b", 2);
    two.flush();
    Memory next = Memory.in(folders);
    assertThat(List.of(next.number("a", 0), next.number("b", 0))).containsExactly(1, 2);
  }

  @Test
  void openFilesAreRememberedWithTheirViews() {
    List<OpenFile> open =
        List.of(
            new OpenFile(folder.resolve("a.json"), Optional.of(new View(0.5, -10, 20))),
            new OpenFile(folder.resolve("b.json"), Optional.empty()));
    Memory memory = Memory.in(folders);
    memory.setOpenFiles(open, 1);
    memory.flush();
    // They are the first program's while it runs.
    Memory second = Memory.in(folders);
    assertThat(second.openFiles()).isEmpty();
    second.setOpenFiles(List.of(), 0);
    second.close();
    memory.close();
    try (Memory next = Memory.in(folders)) {
      assertThat(next.openFiles()).isEqualTo(open);
      assertThat(next.frontFile()).isEqualTo(1);
    }
  }

  @Test
  void theLatestFileComesFirstAndNoneTwice() {
    Memory memory = Memory.forgotten();
    List.of("a", "b", "a").forEach(name -> memory.addRecentFile(folder.resolve(name)));
    assertThat(memory.recentFiles()).containsExactly(folder.resolve("a"), folder.resolve("b"));
  }

  @Test
  void foldersFollowTheCustomsOfTheSystem() {
    Path home = Path.of("/home/ada");
    assertThat(UserFolders.of("Linux", home, Map.of()))
        .isEqualTo(
            new UserFolders(
                home.resolve(".config/gradboard"), home.resolve(".local/state/gradboard")));
    assertThat(UserFolders.of("Linux", home, Map.of("XDG_CONFIG_HOME", "/etc/ada")).settings())
        .isEqualTo(Path.of("/etc/ada/gradboard"));
    // The specification has relative paths ignored.
    assertThat(UserFolders.of("Linux", home, Map.of("XDG_STATE_HOME", "state")).state())
        .isEqualTo(home.resolve(".local/state/gradboard"));
    assertThat(UserFolders.of("Mac OS X", home, Map.of()).settings())
        .isEqualTo(home.resolve("Library/Application Support/Gradboard"));
    assertThat(UserFolders.of("Windows 11", home, Map.of("APPDATA", "/roaming")).settings())
        .isEqualTo(Path.of("/roaming/Gradboard"));
  }

  @Test
  void aDiskThatRefusedIsTriedAgain() throws IOException {
    Files.writeString(folders.settings(), "a file where the folder should be");
    Settings settings = Settings.in(folders);
    settings.choose(Choices.USUAL.with(Brightness.DARK));
    settings.flush();
    Files.delete(folders.settings());
    settings.choose(settings.choices().with(Motion.REDUCED));
    settings.flush();
    assertThat(Settings.in(folders).choices())
        .isEqualTo(Choices.USUAL.with(Brightness.DARK).with(Motion.REDUCED));
  }
}
