package io.sanshan.guards;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.sanshan.guards.Conditions.askAClockOrChance;
import static io.sanshan.guards.Conditions.beNamedAfterTheirDoor;
import static io.sanshan.guards.Conditions.beNamedByTheirPlace;
import static io.sanshan.guards.Conditions.beUsedInTheirFeatureOnly;
import static io.sanshan.guards.Conditions.beginWithTheCaller;
import static io.sanshan.guards.Conditions.neitherThrowNorLog;
import static io.sanshan.guards.Conditions.seeNoAggregateOfAnotherFeature;
import static io.sanshan.guards.Conditions.sleep;
import static io.sanshan.guards.Places.FIXTURES;
import static io.sanshan.guards.Places.aggregate;
import static io.sanshan.guards.Places.declaredInLayer;
import static io.sanshan.guards.Places.implementADoor;
import static io.sanshan.guards.Places.inLayer;
import static io.sanshan.guards.Places.resideIn;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Door;
import io.sanshan.domain.shared.Rule;
import java.util.stream.Stream;

/** Every wall, with the fixture that breaks it. */
final class Guards {

    private Guards() {}

    static Stream<Guard> all() {
        return Stream.of(
                new Guard(
                        "the domain knows the JDK, itself and Axon's modelling API only",
                        classes()
                                .that(inLayer("domain"))
                                .should()
                                .onlyDependOnClassesThat(resideInAnyPackage(
                                        "java..",
                                        "io.sanshan.domain..",
                                        FIXTURES + "domain..",
                                        "org.axonframework.modelling..",
                                        "org.axonframework.eventsourcing..",
                                        "org.axonframework.commandhandling..",
                                        "org.axonframework.messaging..",
                                        "org.axonframework.serialization..",
                                        "org.jspecify..")),
                        FIXTURES + "domain.spring"),
                new Guard(
                        "the domain asks no clock and no chance",
                        noClasses().that(inLayer("domain")).should(askAClockOrChance()),
                        FIXTURES + "domain.clock"),
                new Guard(
                        "a feature of the domain does not see another feature's aggregate",
                        classes().that(inLayer("domain")).should(seeNoAggregateOfAnotherFeature()),
                        FIXTURES + "domain"),
                new Guard(
                        "evolve computes nothing that can fail and logs nothing",
                        methods()
                                .that()
                                .haveName("evolve")
                                .and(declaredInLayer("domain"))
                                .should(neitherThrowNorLog()),
                        FIXTURES + "domain.evolve"),
                new Guard(
                        "a rule is a record named as a sentence",
                        classes()
                                .that()
                                .implement(Rule.class)
                                .should()
                                .beRecords()
                                .andShould()
                                .haveNameMatching(".*\\.([A-Z][a-z]*){3,}$"),
                        FIXTURES + "domain.rules"),
                new Guard(
                        "every method of a door says whom it opens for and begins with who calls",
                        methods()
                                .that()
                                .areDeclaredInClassesThat()
                                .areAnnotatedWith(Door.class)
                                .should()
                                .beAnnotatedWith(AllowedTo.class)
                                .andShould(beginWithTheCaller()),
                        FIXTURES + "application.doors"),
                new Guard(
                        "doors speak the language of the trade, not Axon's or JPA's",
                        noClasses()
                                .that()
                                .areAnnotatedWith(Door.class)
                                .should()
                                .dependOnClassesThat(resideInAnyPackage(
                                        "org.axonframework..", "jakarta.persistence..", "org.springframework.data..")),
                        FIXTURES + "application.doors"),
                new Guard(
                        "a projection sends no command",
                        noClasses()
                                .that(resideIn("application..projection.."))
                                .should()
                                .dependOnClassesThat()
                                .areAssignableTo(CommandSender.class),
                        FIXTURES + "application.projection"),
                new Guard(
                        "what writes a read model is a projection, what writes a process' sheet is a sheet, by name too",
                        classes()
                                .that()
                                .areAnnotatedWith("org.axonframework.config.ProcessingGroup")
                                .should(beNamedByTheirPlace()),
                        FIXTURES + "application.projection"),
                new Guard(
                        "behind each door for commands stands a command door, behind each for queries a query door",
                        classes().that(implementADoor()).should(beNamedAfterTheirDoor()),
                        FIXTURES + "application.doors"),
                new Guard(
                        "rows belong to their own feature",
                        classes()
                                .that()
                                .areAnnotatedWith("jakarta.persistence.Entity")
                                .should(beUsedInTheirFeatureOnly()),
                        FIXTURES + "application"),
                new Guard(
                        "screens know doors, ids and values, and nothing below",
                        noClasses()
                                .that(inLayer("ui"))
                                .should()
                                .dependOnClassesThat(resideInAnyPackage(
                                                "org.axonframework..",
                                                "jakarta.persistence..",
                                                "org.springframework.data..",
                                                "..application..projection..",
                                                "..application..process..",
                                                "io.sanshan.axon..")
                                        .or(aggregate())),
                        FIXTURES + "ui"),
                new Guard(
                        "the set-up of Axon holds no row and no rule",
                        noClasses()
                                .that(inLayer("axon"))
                                .should()
                                .beAnnotatedWith("jakarta.persistence.Entity")
                                .orShould()
                                .implement(Rule.class)
                                .orShould()
                                .dependOnClassesThat(resideInAnyPackage("..application..projection..")),
                        FIXTURES + "axon"),
                new Guard("nobody sleeps to wait for something", noClasses().should(sleep()), FIXTURES + "sleep"));
    }
}
