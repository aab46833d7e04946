package gradboard.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What each package may know, as rules on compiled classes below some root package.
 *
 * <p>The root is a parameter so that the rules can be tried on classes that break them.
 */
final class Rules {

  /** The layers from the ground up: each may import only those named before it. */
  static final List<String> LAYERS =
      List.of(
          "tensor", "format", "kernel", "graph", "op", "ops", "compile", "runtime", "data", "train",
          "trace", "lesson", "io", "edit", "draw", "ui", "cli");

  /** Names that say nothing of what a class is. */
  private static final List<String> EMPTY_NAMES =
      List.of("Manager", "Util", "Utils", "Helper", "Base", "Impl");

  private final String root;

  Rules(String root) {
    this.root = root;
  }

  /** Every rule under a name fit for a test report. */
  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("every class has a layer", everyClassHasALayer());
    LAYERS.forEach(layer -> rules.put(layer + " knows no later layer", knowsNoLaterLayer(layer)));
    rules.put("top-level packages form no cycle", topLevelPackagesFormNoCycle());
    rules.put("nobody names an op's class", nobodyNamesAnOpsClass());
    rules.put("only runtime.nd4j knows ND4J", onlyTheRuntimeKnowsNd4j());
    rules.put("io.onnx knows ND4J's protobuf only", onnxKnowsNd4jsProtobufOnly());
    rules.put("only format knows Gson", onlyFormatKnowsGson());
    rules.put("only ui.canvas knows mxGraph", onlyTheCanvasKnowsMxGraph());
    rules.put("nothing before draw knows a screen", nothingBeforeDrawKnowsAScreen());
    rules.put("draw knows no Swing", drawKnowsNoSwing());
    rules.put("cli knows ui only to open the window", cliOnlyOpensTheWindow());
    rules.put("looks are made in draw", looksAreMadeInDraw());
    rules.put("only cli prints", onlyCliPrints());
    rules.put("names say what a class is", namesSayWhatAClassIs());
    return rules;
  }

  ArchRule everyClassHasALayer() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .resideInAnyPackage(
            Stream.concat(Stream.of(root, in("bench")), LAYERS.stream().map(this::in))
                .toArray(String[]::new))
        .because("a package outside the order of layers would escape every other rule")
        .allowEmptyShould(true);
  }

  ArchRule knowsNoLaterLayer(String layer) {
    List<String> later = LAYERS.subList(LAYERS.indexOf(layer) + 1, LAYERS.size());
    if (later.isEmpty()) {
      return noClasses()
          .that()
          .resideOutsideOfPackages(in(layer), in("bench"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(in(layer))
          .allowEmptyShould(true);
    }
    return noClasses()
        .that()
        .resideInAPackage(in(layer))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(later.stream().map(this::in).toArray(String[]::new))
        .allowEmptyShould(true);
  }

  ArchRule topLevelPackagesFormNoCycle() {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
  }

  ArchRule nobodyNamesAnOpsClass() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(in("ops"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(in("ops"))
        .because("ops are found as services, so that adding one touches one file")
        .allowEmptyShould(true);
  }

  ArchRule onlyTheRuntimeKnowsNd4j() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(in("runtime.nd4j"), in("io.onnx"), in("bench"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.nd4j..", "org.bytedeco..", "onnx..")
        .because("another engine must be another folder in runtime")
        .allowEmptyShould(true);
  }

  ArchRule onnxKnowsNd4jsProtobufOnly() {
    return noClasses()
        .that()
        .resideInAPackage(in("io.onnx"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.nd4j..", "org.bytedeco..")
                .and(not(resideInAPackage("org.nd4j.shade.."))))
        .allowEmptyShould(true);
  }

  ArchRule onlyFormatKnowsGson() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(in("format"), in("bench"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.google.gson..")
        .because("a mistake in a text is told in words of our own, wherever JSON is read")
        .allowEmptyShould(true);
  }

  ArchRule onlyTheCanvasKnowsMxGraph() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(in("ui.canvas"), in("bench"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.mxgraph..")
        .because("the document is the truth and JGraphX its projection")
        .allowEmptyShould(true);
  }

  ArchRule nothingBeforeDrawKnowsAScreen() {
    DescribedPredicate<JavaClass> screen = resideInAnyPackage("java.awt..", "javax.swing..");
    DescribedPredicate<JavaClass> picture = resideInAPackage("java.awt.image..");
    List<String> before = LAYERS.subList(0, LAYERS.indexOf("draw"));
    return noClasses()
        .that(resideInAnyPackage(before.stream().map(this::in).toArray(String[]::new)))
        .should(
            dependOn(
                "a class of AWT or Swing (data may read pictures)",
                (origin, target) ->
                    screen.test(target)
                        && !(resideInAPackage(in("data")).test(origin) && picture.test(target))))
        .allowEmptyShould(true);
  }

  ArchRule drawKnowsNoSwing() {
    return noClasses()
        .that()
        .resideInAPackage(in("draw"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.swing..", "com.formdev..", "com.mxgraph..")
        .because("a graph is drawn without a display too")
        .allowEmptyShould(true);
  }

  /** One class of cli may know one class of ui. */
  ArchRule cliOnlyOpensTheWindow() {
    DescribedPredicate<JavaClass> window = resideInAPackage(in("ui"));
    ArchCondition<JavaClass> knowUiInOnePlace =
        new ArchCondition<>("know ui in one place") {
          private final TreeSet<String> places = new TreeSet<>();

          @Override
          public void init(Collection<JavaClass> all) {
            places.clear();
          }

          @Override
          public void check(JavaClass origin, ConditionEvents events) {
            origin.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> window.test(dependency.getTargetClass()))
                .map(
                    dependency ->
                        outermost(origin) + " -> " + outermost(dependency.getTargetClass()))
                .forEach(places::add);
          }

          @Override
          public void finish(ConditionEvents events) {
            events.add(new SimpleConditionEvent(places, places.size() <= 1, places.toString()));
          }
        };
    return classes()
        .that()
        .resideInAPackage(in("cli"))
        .should(knowUiInOnePlace)
        .because("a command without a window must not load one")
        .allowEmptyShould(true);
  }

  ArchRule looksAreMadeInDraw() {
    DescribedPredicate<JavaCall<?>> makesLook =
        describe(
            "make a colour, a font or a stroke",
            call -> {
              boolean look =
                  Stream.of(Color.class, Font.class, BasicStroke.class)
                      .anyMatch(type -> call.getTargetOwner().isAssignableTo(type));
              boolean factory =
                  call.getTargetOwner().isEquivalentTo(Color.class)
                      && List.of("decode", "getColor", "getHSBColor").contains(call.getName());
              return factory || (look && call.getName().equals("<init>"));
            });
    DescribedPredicate<JavaFieldAccess> readsConstant =
        describe(
            "a constant of Color",
            access ->
                access.getTargetOwner().isEquivalentTo(Color.class)
                    && access
                        .getTarget()
                        .resolveMember()
                        .map(field -> Modifier.isStatic(field.reflect().getModifiers()))
                        .orElse(true));
    return noClasses()
        .that()
        .resideOutsideOfPackages(in("draw"), in("bench"))
        .should()
        .callCodeUnitWhere(makesLook)
        .orShould()
        .accessFieldWhere(readsConstant)
        .because("colours, fonts and strokes are tokens of draw, so that a theme reaches them all")
        .allowEmptyShould(true);
  }

  ArchRule onlyCliPrints() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(in("cli"), in("bench"))
        .should(ACCESS_STANDARD_STREAMS)
        .allowEmptyShould(true);
  }

  ArchRule namesSayWhatAClassIs() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should(
            new ArchCondition<>("have a simple name ending with one of " + EMPTY_NAMES) {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean empty = EMPTY_NAMES.stream().anyMatch(type.getSimpleName()::endsWith);
                events.add(new SimpleConditionEvent(type, empty, type.getFullName()));
              }
            })
        .allowEmptyShould(true);
  }

  private String in(String layer) {
    return root + "." + layer + "..";
  }

  private static String outermost(JavaClass type) {
    return type.getEnclosingClass().map(Rules::outermost).orElse(type.getFullName());
  }

  private interface Crossing {
    boolean refused(JavaClass origin, JavaClass target);
  }

  private static ArchCondition<JavaClass> dependOn(String what, Crossing crossing) {
    return new ArchCondition<>("depend on " + what) {
      @Override
      public void check(JavaClass origin, ConditionEvents events) {
        origin.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> crossing.refused(origin, dependency.getTargetClass()))
            .forEach(
                dependency ->
                    events.add(
                        SimpleConditionEvent.satisfied(dependency, dependency.getDescription())));
      }
    };
  }
}
