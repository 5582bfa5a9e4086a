package org.sextantdb.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Arrows point one way: cli to suites and reports, both to harness, all to model. */
class ArrowsTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.sextantdb");

    @Test
    void model_knows_nothing_but_the_jdk() {
        classes()
                .that()
                .resideInAPackage("org.sextantdb.harness.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.sextantdb.harness.model..", "java.lang..", "java.util..", "org.jspecify..")
                .check(ALL);
    }

    @Test
    void judge_is_pure() {
        classes()
                .that()
                .resideInAPackage("org.sextantdb.harness.judge..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.sextantdb.harness.judge..",
                        "org.sextantdb.harness.model..",
                        "org.sextantdb.harness.yaml..",
                        "java.lang..",
                        "java.util..",
                        "org.jspecify..")
                .check(ALL);
    }

    @Test
    void the_checker_of_histories_is_pure() {
        classes()
                .that()
                .resideInAPackage("org.sextantdb.harness.history..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.sextantdb.harness.history..",
                        "org.sextantdb.harness.model..",
                        "java.lang..",
                        "java.util..",
                        "org.jspecify..")
                .check(ALL);
    }

    @Test
    void reports_read_results_only() {
        noClasses()
                .that()
                .resideInAPackage("org.sextantdb.reports..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "org.sextantdb.suites..",
                        "org.sextantdb.cli..",
                        "org.sextantdb.harness.engine..",
                        "org.sextantdb.harness.server..",
                        "org.sextantdb.harness.session..",
                        "org.sextantdb.harness.judge..",
                        "org.sextantdb.harness.run..",
                        "org.sextantdb.harness.junit..",
                        "org.testcontainers..")
                .check(ALL);
    }

    @Test
    void suites_hold_a_workspace_and_nothing_behind_it() {
        noClasses()
                .that()
                .resideInAPackage("org.sextantdb.suites..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.sextantdb.reports..",
                        "org.sextantdb.cli..",
                        "org.sextantdb.harness.server..",
                        "org.sextantdb.harness.judge..",
                        "org.sextantdb.harness.run..",
                        "org.sextantdb.harness.junit..",
                        "org.testcontainers..")
                .check(ALL);
    }

    @Test
    void the_harness_knows_no_case_and_no_report() {
        noClasses()
                .that()
                .resideInAPackage("org.sextantdb.harness..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.sextantdb.suites..", "org.sextantdb.reports..", "org.sextantdb.cli..")
                .check(ALL);
    }

    @Test
    void only_servers_know_containers_and_only_the_junit_front_knows_junit() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.sextantdb.harness.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.testcontainers..", "com.github.dockerjava..")
                .check(ALL);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.sextantdb.harness.junit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..")
                .check(ALL);
    }
}
