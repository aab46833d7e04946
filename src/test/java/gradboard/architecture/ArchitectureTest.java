package gradboard.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the program to the order of its packages. */
class ArchitectureTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("gradboard");

  @Test
  void seesTheProgram() {
    assertThat(PROGRAM).isNotEmpty();
    assertThat(PROGRAM).noneMatch(type -> type.getPackageName().contains(".architecture"));
  }

  @TestFactory
  Stream<DynamicTest> keepsEveryRule() {
    return new Rules("gradboard")
        .all().entrySet().stream()
            .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(PROGRAM)));
  }
}
