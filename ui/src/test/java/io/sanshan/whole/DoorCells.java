package io.sanshan.whole;

import io.sanshan.application.importing.ImportStopped;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Slice;
import io.sanshan.whole.HeldBackCommands.Answer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Calls every method of every door as every visitor. */
final class DoorCells {

    private static final Set<Class<?>> LET_IN = Set.of(NoSuchElementException.class, ImportStopped.class);

    private final WholeApplication application;
    private final HeldBackCommands commands;
    private final DoorArguments arguments;

    DoorCells(WholeApplication application, HeldBackCommands commands, DoorArguments arguments) {
        this.application = application;
        this.commands = commands;
        this.arguments = arguments;
    }

    AccessTable found() throws Exception {
        AccessTable table = new AccessTable();
        for (Class<?> door : doors("io.sanshan.application")) {
            for (Method method : door.getMethods()) {
                for (Visitor visitor : Visitor.values()) {
                    table.put(door.getSimpleName() + '.' + method.getName(), visitor, cell(door, method, visitor));
                }
            }
        }
        return table;
    }

    static List<Class<?>> doors(String within) throws ClassNotFoundException {
        var scan = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition candidate) {
                return candidate.getMetadata().isInterface();
            }
        };
        scan.addIncludeFilter(new AnnotationTypeFilter(Door.class, false));
        List<Class<?>> doors = new ArrayList<>();
        for (var candidate : scan.findCandidateComponents(within)) {
            doors.add(Class.forName(candidate.getBeanClassName()));
        }
        doors.sort(Comparator.comparing(Class::getName));
        return doors;
    }

    private String cell(Class<?> door, Method method, Visitor visitor) throws Exception {
        Object[] given = Arrays.stream(method.getParameters())
                .map(parameter -> arguments.of(method, parameter, visitor))
                .toArray();
        try {
            return said(commands.trying(() -> method.invoke(application.get(door), given)));
        } catch (InvocationTargetException e) {
            Throwable refused = Objects.requireNonNull(e.getCause());
            if (refused instanceof NotAllowed) {
                return "no";
            }
            // Let in, and then there was nothing of that name.
            return LET_IN.contains(refused.getClass())
                    ? "yes"
                    : refused.getClass().getSimpleName();
        }
    }

    /** A list that is empty and a number that is zero are what a question outside of one's own store comes to. */
    private static String said(Answer<@Nullable Object> answer) {
        if (answer.sent()) {
            return "yes";
        }
        return switch (answer.value()) {
            case Outcome.Refused _ -> "refused";
            case Optional<?> optional -> optional.isPresent() ? "yes" : "nothing";
            case Collection<?> collection -> collection.isEmpty() ? "nothing" : "yes";
            case Map<?, ?> map -> map.isEmpty() ? "nothing" : "yes";
            case Slice<?> slice -> slice.rows().isEmpty() ? "nothing" : "yes";
            case Long number -> number == 0 ? "nothing" : "yes";
            case null, default -> "yes";
        };
    }
}
