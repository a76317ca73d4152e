package io.sanshan.guards;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.shared.Rule;
import java.util.Set;
import java.util.stream.Stream;

/** Every wall, with the fixture that breaks it. */
final class Guards {

    private static final String FIXTURES = "guardfixtures.";

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

    private static DescribedPredicate<JavaClass> resideIn(String below) {
        return resideInAnyPackage("io.sanshan." + below, FIXTURES + below);
    }

    private static DescribedPredicate<JavaClass> inLayer(String layer) {
        return resideIn(layer + "..");
    }

    private static DescribedPredicate<JavaMethod> declaredInLayer(String layer) {
        return describe("declared in " + layer, method -> inLayer(layer).test(method.getOwner()));
    }

    private static DescribedPredicate<JavaClass> aggregate() {
        return describe("an aggregate", type -> type.getFields().stream()
                .anyMatch(field -> field.isAnnotatedWith("org.axonframework.modelling.command.AggregateIdentifier")));
    }

    private static String feature(JavaClass type) {
        String[] parts = type.getPackageName().replace(FIXTURES, "io.sanshan.").split("\\.", -1);
        return parts.length > 3 ? parts[3] : "";
    }

    private static ArchCondition<JavaClass> condition(
            String description, java.util.function.BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
            }
        };
    }

    private static ArchCondition<JavaClass> access(String description, DescribedPredicate<AccessTarget> targets) {
        return condition(description, (type, events) -> {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                if (targets.test(access.getTarget())) {
                    events.add(SimpleConditionEvent.satisfied(type, access.getDescription()));
                }
            }
        });
    }

    private static ArchCondition<JavaClass> askAClockOrChance() {
        Set<String> owners = Set.of(
                "java.time.Clock",
                "java.util.Random",
                "java.security.SecureRandom",
                "java.util.concurrent.ThreadLocalRandom");
        Set<String> calls = Set.of(
                "java.lang.System.currentTimeMillis",
                "java.lang.System.nanoTime",
                "java.lang.Math.random",
                "java.util.UUID.randomUUID");
        return access(
                "ask a clock or chance",
                describe(
                        "clock or chance",
                        target -> owners.contains(target.getOwner().getName())
                                || calls.contains(target.getOwner().getName() + '.' + target.getName())
                                || target.getOwner().getPackageName().equals("java.time")
                                        && target.getName().equals("now")));
    }

    private static ArchCondition<JavaClass> sleep() {
        return access(
                "sleep",
                describe(
                        "sleep",
                        target -> target.getOwner().getName().equals("java.lang.Thread")
                                && target.getName().equals("sleep")));
    }

    private static ArchCondition<JavaClass> seeNoAggregateOfAnotherFeature() {
        return condition("see no aggregate of another feature", (type, events) -> type.getDirectDependenciesFromSelf()
                .forEach(dependency -> {
                    JavaClass target = dependency.getTargetClass();
                    if (aggregate().test(target) && !feature(target).equals(feature(type))) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }));
    }

    private static ArchCondition<JavaClass> beNamedByTheirPlace() {
        return condition("be named …Projection in a projection, …Sheet in a process", (type, events) -> {
            boolean named = type.getPackageName().endsWith(".projection")
                            && type.getSimpleName().endsWith("Projection")
                    || type.getPackageName().endsWith(".process")
                            && type.getSimpleName().endsWith("Sheet");
            if (!named) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " is not named by its place"));
            }
        });
    }

    private static DescribedPredicate<JavaClass> implementADoor() {
        return describe(
                "implement a door",
                type -> !type.isInterface()
                        && type.getRawInterfaces().stream().anyMatch(door -> door.isAnnotatedWith(Door.class)));
    }

    /** {@code MemberQueries} is answered by {@code MemberQueryDoor}; a door of both kinds, or of neither, just is a door. */
    private static ArchCondition<JavaClass> beNamedAfterTheirDoor() {
        return condition("be named after their door", (type, events) -> {
            String name = type.getSimpleName();
            for (JavaClass door : type.getRawInterfaces()) {
                String wanted = door.getSimpleName()
                        .replaceFirst("Queries$", "QueryDoor")
                        .replaceFirst("Commands$", "CommandDoor");
                if (type.getRawInterfaces().size() == 1 && wanted.matches(".*(Query|Command)Door")
                        ? !name.equals(wanted)
                        : !name.endsWith("Door")) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is not named " + wanted));
                }
            }
        });
    }

    private static ArchCondition<JavaMethod> neitherThrowNorLog() {
        return new ArchCondition<>("neither throw nor log") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getConstructorCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isAssignableTo(Throwable.class))
                        // The compiler's own, for a switch over all events that a later version might outgrow.
                        .filter(call -> !call.getTargetOwner().isEquivalentTo(MatchException.class))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(method, call.getDescription())));
                method.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().getPackageName().startsWith("org.slf4j")
                                || call.getTargetOwner().getPackageName().startsWith("java.lang.System")
                                || call.getTargetOwner().isAssignableTo(Rule.class))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(method, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaMethod> beginWithTheCaller() {
        return new ArchCondition<>("begin with a Caller or a Request") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean begins = !method.getRawParameterTypes().isEmpty()
                        && (method.getRawParameterTypes().getFirst().isAssignableTo(Caller.class)
                                || method.getRawParameterTypes().getFirst().isAssignableTo(Request.class));
                if (!begins) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " does not say who calls"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> beUsedInTheirFeatureOnly() {
        return condition("be used in their own feature only", (type, events) -> type.getDirectDependenciesToSelf()
                .forEach(dependency -> {
                    JavaClass origin = dependency.getOriginClass();
                    if (!feature(origin).equals(feature(type))
                            || !inLayer("application").test(origin)) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }));
    }
}
