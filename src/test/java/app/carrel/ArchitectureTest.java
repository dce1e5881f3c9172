package app.carrel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The plan of the house as rules; docs/architecture.md draws it.
class ArchitectureTest {
    private static final ArchRule IMPORTS_RUN_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("app.carrel..")
            .layer("main")
            .definedBy("app.carrel")
            .layer("ui")
            .definedBy("app.carrel.ui..")
            .layer("cli")
            .definedBy("app.carrel.cli..")
            .layer("api")
            .definedBy("app.carrel.api..")
            .layer("library")
            .definedBy("app.carrel.library..")
            .layer("scan")
            .definedBy("app.carrel.scan..")
            .layer("catalog")
            .definedBy("app.carrel.catalog..")
            .layer("store")
            .definedBy("app.carrel.store..")
            .layer("task")
            .definedBy("app.carrel.task..")
            .layer("settings")
            .definedBy("app.carrel.settings..")
            .whereLayer("main")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ui")
            .mayOnlyBeAccessedByLayers("main")
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("main")
            .whereLayer("api")
            .mayOnlyBeAccessedByLayers("main")
            .whereLayer("library")
            .mayOnlyBeAccessedByLayers("cli", "api", "ui", "main")
            .whereLayer("scan")
            .mayOnlyBeAccessedByLayers("library", "main")
            .whereLayer("catalog")
            .mayOnlyBeAccessedByLayers("scan", "library", "cli", "ui", "main")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("catalog", "scan", "library", "main")
            .whereLayer("task")
            .mayOnlyBeAccessedByLayers("scan", "library", "main")
            .because("a newcomer who reads a room need only know the rooms below it");

    private static final ArchRule NO_CYCLES = slices().matching("app.carrel.(**)")
            .should()
            .beFreeOfCycles()
            .because("rooms that need each other are one room");

    private static final ArchRule PAGES_DO_NOT_KNOW_EACH_OTHER = slices().matching(
                    "app.carrel.ui.(shelf|activity|preferences|search|help|details)..")
            .should()
            .notDependOnEachOther()
            .because("a page is reached through the navigator, so that it can be changed alone");

    private static final ArchRule ONLY_THE_WINDOW_KNOWS_JAVAFX = noClasses()
            .that()
            .resideOutsideOfPackage("app.carrel.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..")
            .because("commands and API run without a screen and without loading a toolkit");

    private static final ArchRule ONLY_THREE_ROOMS_KNOW_SQL = noClasses()
            .that()
            .resideOutsideOfPackages("app.carrel.store..", "app.carrel.catalog..", "app.carrel.scan..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.hibernate..", "jakarta.persistence..")
            .because("what the outside asks for goes through the library's verbs");

    private static final ArchRule ONLY_THE_STORE_KNOWS_WHICH_DATABASE = noClasses()
            .that()
            .resideOutsideOfPackage("app.carrel.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.h2..", "com.zaxxer..", "org.flywaydb..")
            .because("PostgreSQL is to come behind the same code");

    private static final ArchRule JSON_HAS_ITS_ROOMS = noClasses()
            .that()
            .resideOutsideOfPackages("app.carrel.settings..", "app.carrel.catalog..", "app.carrel.library..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..")
            .because("there is one spelling of our JSON");

    private static final ArchRule ONLY_THE_API_KNOWS_THE_SERVER = noClasses()
            .that()
            .resideOutsideOfPackage("app.carrel.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.sun.net.httpserver..")
            .because("another server may come behind the same routes");

    private static final ArchRule NOBODY_INTERRUPTS = noClasses()
            .should()
            .accessTargetWhere(new InterruptsSomebody())
            .because("one interrupt of a thread inside the database closes its file for all threads; abort is a flag");

    private static final ArchRule TASKS_OF_THE_WINDOW_ARE_NOT_INTERRUPTED = classes()
            .that()
            .areAssignableTo("javafx.concurrent.Task")
            .should(new ArchCondition<>("decide themselves what cancel(boolean) does") {
                @Override
                public void check(JavaClass task, ConditionEvents events) {
                    boolean decides = task.tryGetMethod("cancel", boolean.class).isPresent();
                    events.add(new SimpleConditionEvent(task, decides, task.getName() + " leaves cancel to JavaFX"));
                }
            })
            .because("JavaFX interrupts the thread of a task that is cancelled");

    private static final ArchRule NOTHING_STATIC_CHANGES = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("what is wired by constructors can be built twice and tested apart");

    private static final ArchRule NO_CLASS_IS_AN_APPLICATION = classes()
            .that()
            .resideInAPackage("app.carrel.ui..")
            .should()
            .notBeAssignableTo("javafx.application.Application")
            .because("it would be built by reflection and force static wiring")
            .allowEmptyShould(true);

    @TestFactory
    Stream<DynamicTest> the_house_stands_as_planned() {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("app.carrel");
        return Stream.of(
                        IMPORTS_RUN_ONE_WAY,
                        NO_CYCLES,
                        PAGES_DO_NOT_KNOW_EACH_OTHER,
                        ONLY_THE_WINDOW_KNOWS_JAVAFX,
                        ONLY_THREE_ROOMS_KNOW_SQL,
                        ONLY_THE_STORE_KNOWS_WHICH_DATABASE,
                        JSON_HAS_ITS_ROOMS,
                        ONLY_THE_API_KNOWS_THE_SERVER,
                        NOBODY_INTERRUPTS,
                        TASKS_OF_THE_WINDOW_ARE_NOT_INTERRUPTED,
                        NOTHING_STATIC_CHANGES,
                        NO_CLASS_IS_AN_APPLICATION)
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(house)));
    }

    /// Any call, or method reference, that ends in an interrupt of a thread.
    private static final class InterruptsSomebody extends DescribedPredicate<JavaAccess<?>> {
        InterruptsSomebody() {
            super("interrupts a thread");
        }

        @Override
        public boolean test(JavaAccess<?> call) {
            var owner = call.getTargetOwner();
            String name = call.getName();
            return (owner.isAssignableTo(Thread.class) && name.equals("interrupt"))
                    || name.equals("shutdownNow")
                    || (owner.isAssignableTo(Future.class)
                            && name.equals("cancel")
                            && !owner.isAssignableTo("java.util.concurrent.CompletableFuture"));
        }
    }
}
