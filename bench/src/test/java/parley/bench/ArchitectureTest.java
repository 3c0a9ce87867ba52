package parley.bench;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may know whom, and what no class may do. docs/architecture.md says it in words. */
class ArchitectureTest {

  private static final JavaClasses PARLEY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/templates/"))
          .withImportOption(location -> !location.contains("/jmh_generated/"))
          .importPackages("parley");

  private static final Set<String> LOCALE_OR_CHARSET_BY_DEFAULT =
      Set.of(
          "java.lang.String.toLowerCase()",
          "java.lang.String.toUpperCase()",
          "java.lang.String.getBytes()",
          "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
          "java.lang.String.formatted([Ljava.lang.Object;)",
          "java.lang.String.<init>([B)",
          "java.io.InputStreamReader.<init>(java.io.InputStream)",
          "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
          "java.util.Locale.getDefault()",
          "java.nio.charset.Charset.defaultCharset()",
          "java.time.ZoneId.systemDefault()",
          "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)");

  @Test
  void thereIsSomethingToCheck() {
    assertThat(PARLEY.containPackage("parley.domain")).isTrue();
    assertThat(PARLEY.containPackage("parley.pipeline.annotate")).isTrue();
    assertThat(PARLEY.containPackage("parley.store")).isTrue();
    assertThat(PARLEY.containPackage("parley.publish.export")).isTrue();
    assertThat(PARLEY.containPackage("parley.app")).isTrue();
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("parley.(**)").should().beFreeOfCycles().check(PARLEY);
  }

  @Test
  void theDomainKnowsTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage("parley.domain..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "parley.domain..")
        .check(PARLEY);
  }

  @Test
  void pipelineStoreAndPublishDoNotKnowOneAnother() {
    strangers(
        "parley.pipeline..",
        "parley.store..",
        "parley.publish..",
        "parley.app..",
        "parley.bench..");
    strangers(
        "parley.store..",
        "parley.pipeline..",
        "parley.publish..",
        "parley.app..",
        "parley.bench..");
    strangers(
        "parley.publish..",
        "parley.pipeline..",
        "parley.store..",
        "parley.app..",
        "parley.bench..");
    strangers("parley.app..", "parley.bench..");
  }

  @Test
  void aStageKnowsNoLaterOne() {
    strangers(
        "parley.pipeline.rules..",
        stages("world", "read", "clean", "annotate", "extract", "reconcile"));
    strangers(
        "parley.pipeline.world..", stages("read", "clean", "annotate", "extract", "reconcile"));
    strangers("parley.pipeline.read..", stages("clean", "annotate", "extract", "reconcile"));
    strangers("parley.pipeline.clean..", stages("annotate", "extract", "reconcile"));
    strangers("parley.pipeline.annotate..", stages("extract", "reconcile"));
    strangers("parley.pipeline.extract..", stages("reconcile"));
  }

  @Test
  void reconcilingKnowsReadingsAlone() {
    strangers(
        "parley.pipeline.reconcile..",
        stages("read", "clean", "annotate", "extract", "correct", "route"));
    strangers("parley.pipeline.correct..", stages("read", "clean", "annotate", "extract", "route"));
    strangers("parley.pipeline.route..", stages("read", "clean", "annotate", "extract"));
  }

  @Test
  void librariesStayWhereTheyBelong() {
    onlyIn("parley.pipeline.annotate..", "edu.stanford..");
    onlyIn("parley.pipeline.read..", "org.jsoup..");
    onlyIn("parley.app..", "picocli..");
    onlyIn("parley.app.mcp..", "io.modelcontextprotocol..", "reactor..");
    onlyIn("parley.app.serve..", "org.eclipse.jetty.server..");
    onlyIn("parley.app.fetch..", "org.eclipse.jetty.client..");
    onlyIn("parley.app.watch..", "com.rometools..", "org.jdom2..", "crawlercommons..");
    onlyIn("parley.publish.view..", "com.github.difflib..");
    onlyIn("parley.app..", "java.net.http..");
    onlyIn("parley.store..", "java.sql..", "javax.sql..");
    onlyIn("parley.store..", "org.sqlite..", "org.postgresql..", "org.flywaydb..");
    onlyIn("parley.publish..", "gg.jte..");
    onlyIn("parley.publish.export..", "org.apache.commons.csv..");
    onlyIn("parley.publish.export.calendar..", "net.fortuna.ical4j..");
  }

  @Test
  void theConsoleAndTheProcessBelongToTheCommands() {
    noClasses()
        .that()
        .resideOutsideOfPackages("parley.app..", "parley.bench..")
        .should()
        .accessTargetWhere(
            target(
                "the console or the end of the process",
                Set.of("java.lang.System.out", "java.lang.System.err", "java.lang.System.in"),
                Set.of("java.lang.System.exit", "java.lang.Runtime.exit", "printStackTrace")))
        .check(PARLEY);
  }

  @Test
  void onlyWhereTheProcessBeginsIsTheClockAsked() {
    noClasses()
        .that()
        .resideOutsideOfPackage("parley.bench..")
        .and()
        .doNotHaveFullyQualifiedName("parley.app.Main")
        .should()
        .accessTargetWhere(
            describe(
                "the system's clock",
                access ->
                    (access.getTarget().getOwner().getPackageName().startsWith("java.time")
                            && (access.getTarget().getFullName().endsWith(".now()")
                                || access.getTarget().getName().startsWith("system")))
                        || access.getTarget().getFullName().startsWith("java.util.Date.<init>()")
                        || access.getTarget().getName().equals("currentTimeMillis")))
        .check(PARLEY);
  }

  @Test
  void noLocaleAndNoCharsetByDefault() {
    noClasses()
        .should()
        .accessTargetWhere(
            describe(
                "the default locale, charset or time zone",
                access -> LOCALE_OR_CHARSET_BY_DEFAULT.contains(access.getTarget().getFullName())))
        .check(PARLEY);
  }

  @Test
  void staticFieldsAreFinal() {
    fields()
        .that()
        .areStatic()
        .and(describe("written by hand", field -> !synthetic(field)))
        .should()
        .beFinal()
        .check(PARLEY);
  }

  @Test
  void staticCollectionsCannotChange() throws ReflectiveOperationException {
    List<String> changeable = new ArrayList<>();
    for (JavaClass type : PARLEY) {
      for (JavaField field : type.getFields()) {
        if (field.getModifiers().contains(JavaModifier.STATIC)
            && !synthetic(field)
            && canChange(value(field))) {
          changeable.add(field.getFullName());
        }
      }
    }
    assertThat(changeable).isEmpty();
  }

  @Test
  void everyPackageIsNullMarkedAndSaysWhatItIs() {
    Set<String> unmarked = new TreeSet<>();
    for (JavaClass type : PARLEY) {
      if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
        unmarked.add(type.getPackageName());
      }
    }
    assertThat(unmarked).isEmpty();
  }

  @Test
  void noTypeHasAnEmptyName() {
    noClasses()
        .should()
        .haveNameMatching(".*\\b(Record|\\w*(Manager|Helper|Impl|Data|Util|Utils))")
        .check(PARLEY);
  }

  private static void strangers(String these, String... those) {
    noClasses()
        .that()
        .resideInAPackage(these)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(those)
        .allowEmptyShould(true)
        .check(PARLEY);
  }

  private static void onlyIn(String home, String... libraries) {
    noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .check(PARLEY);
  }

  private static String[] stages(String... names) {
    return java.util.Arrays.stream(names)
        .map(name -> "parley.pipeline." + name + "..")
        .toArray(String[]::new);
  }

  private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaAccess<?>> target(
      String words, Set<String> fields, Set<String> methods) {
    return describe(
        words,
        access -> {
          AccessTarget target = access.getTarget();
          String name = target.getOwner().getFullName() + "." + target.getName();
          return fields.contains(name)
              || methods.contains(name)
              || methods.contains(target.getName());
        });
  }

  private static boolean synthetic(JavaField field) {
    return field.getModifiers().contains(JavaModifier.SYNTHETIC) || field.getName().contains("$");
  }

  private static @Nullable Object value(JavaField field) throws ReflectiveOperationException {
    boolean constantArray =
        field.getRawType().isArray() && field.getModifiers().contains(JavaModifier.PRIVATE);
    if (field.getRawType().isPrimitive() || constantArray) {
      return null;
    }
    Field reflected = field.reflect();
    reflected.setAccessible(true);
    return reflected.get(null);
  }

  private static boolean canChange(@Nullable Object value) {
    if (value == null) {
      return false;
    }
    String type = value.getClass().getName();
    if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
      return !type.startsWith("java.util.ImmutableCollections")
          && !type.startsWith("java.util.Collections$Unmodifiable")
          && !type.startsWith("java.util.Collections$Empty");
    }
    return (value.getClass().isArray() && Array.getLength(value) > 0)
        || type.startsWith("java.util.concurrent")
        || value instanceof StringBuilder
        || value instanceof ThreadLocal<?>;
  }
}
