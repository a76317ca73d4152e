package io.sanshan.guards;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static io.sanshan.guards.Places.aggregate;
import static io.sanshan.guards.Places.feature;
import static io.sanshan.guards.Places.inLayer;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.shared.Rule;
import java.util.Set;
import java.util.function.BiConsumer;

/** What the walls ask of classes and methods beyond what ArchUnit asks by itself. */
final class Conditions {

    private Conditions() {}

    private static ArchCondition<JavaClass> condition(
            String description, BiConsumer<JavaClass, ConditionEvents> check) {
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

    static ArchCondition<JavaClass> askAClockOrChance() {
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

    static ArchCondition<JavaClass> sleep() {
        return access(
                "sleep",
                describe(
                        "sleep",
                        target -> target.getOwner().getName().equals("java.lang.Thread")
                                && target.getName().equals("sleep")));
    }

    static ArchCondition<JavaClass> seeNoAggregateOfAnotherFeature() {
        return condition("see no aggregate of another feature", (type, events) -> type.getDirectDependenciesFromSelf()
                .forEach(dependency -> {
                    JavaClass target = dependency.getTargetClass();
                    if (aggregate().test(target) && !feature(target).equals(feature(type))) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }));
    }

    static ArchCondition<JavaClass> beNamedByTheirPlace() {
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

    /** {@code MemberQueries} is answered by {@code MemberQueryDoor}; a door of both kinds, or of neither, just is a door. */
    static ArchCondition<JavaClass> beNamedAfterTheirDoor() {
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

    static ArchCondition<JavaMethod> neitherThrowNorLog() {
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

    static ArchCondition<JavaMethod> beginWithTheCaller() {
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

    static ArchCondition<JavaClass> beUsedInTheirFeatureOnly() {
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
