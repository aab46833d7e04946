package gradboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import org.junit.jupiter.api.Test;

class StartedTest {
  @Test
  void saysWhatWasTypedToStartAJar() {
    assertThat(Started.as("target/gradboard.jar", "train x.json"))
        .isEqualTo("java -jar target/gradboard.jar train x.json");
  }

  @Test
  void saysTheNameAloneWhereThereAreMoreWaysToStart() {
    String classPath = String.join(File.pathSeparator, "target/classes", "lib/gson.jar");
    assertThat(Started.as(classPath, "ops")).isEqualTo("gradboard ops");
  }
}
