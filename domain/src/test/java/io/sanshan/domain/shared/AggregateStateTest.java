package io.sanshan.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.sanshan.domain.ids.Id;
import io.sanshan.domain.ids.MemberId;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The state of every aggregate goes into snapshots: it holds nothing personal, and only what the snapshot serializer reads
 * back on any JDK.
 */
class AggregateStateTest {

    private static final Path STATES = Path.of("src/test/resources/states");
    private static final Set<Class<?>> COLLECTIONS = Set.of(List.class, Set.class, Map.class);

    static List<Class<?>> aggregates() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.sanshan.domain")
                        .stream()
                        .filter(AggregateStateTest::hasAnIdentifier)
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static boolean hasAnIdentifier(JavaClass type) {
        return type.getFields().stream().anyMatch(field -> field.isAnnotatedWith(AggregateIdentifier.class));
    }

    @Test
    void thereIsSomethingToLookAt() {
        assertThat(aggregates())
                .map(Class::getSimpleName)
                .contains("Member", "Guide", "Store", "Account", "Goods", "GoodsSet", "Purchase");
    }

    @ParameterizedTest
    @MethodSource("aggregates")
    void aSnapshotCanHoldIt(Class<?> aggregate) {
        assertThat(faultsOf(aggregate)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("aggregates")
    void itBeginsEmptyWithCollectionsThatAreReadBack(Class<?> aggregate) throws ReflectiveOperationException {
        Constructor<?> constructor = aggregate.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object empty = constructor.newInstance();
        for (Field field : stateOf(aggregate)) {
            field.setAccessible(true);
            Object value = field.get(empty);
            if (COLLECTIONS.contains(field.getType()) && value != null) {
                assertThat(value.getClass().getSimpleName()).isIn("ArrayList", "HashSet", "HashMap");
            }
        }
    }

    /**
     * What a snapshot holds is read back as it was written: another state is another revision, and then the snapshots of before are left
     * aside. Run with {@code -Dgolden.write=true} after a revision was raised.
     */
    @ParameterizedTest
    @MethodSource("aggregates")
    void anotherStateIsAnotherRevision(Class<?> aggregate) throws IOException {
        Revision revision = aggregate.getAnnotation(Revision.class);
        Path golden = STATES.resolve(aggregate.getSimpleName() + '.' + revision.value() + ".txt");
        if (Boolean.getBoolean("golden.write") && !Files.exists(golden)) {
            Files.createDirectories(STATES);
            Files.writeString(golden, shape(aggregate, ""));
        }
        assertThat(golden).hasContent(shape(aggregate, ""));
    }

    @Test
    void theStateIsToldToTheLastPart() {
        assertThat(shape(Nested.class, ""))
                .isEqualTo("parts: java.util.List<" + Part.class.getName() + ">\n  of: " + MemberId.class.getName()
                        + "\n    value: java.lang.String\n  order: int\n");
    }

    /** Each field with its type, and what that consists of below it. */
    private static String shape(Class<?> type, String indent) {
        return stateOf(type).stream()
                .sorted(Comparator.comparing(Field::getName))
                .map(field -> indent
                        + field.getName()
                        + ": "
                        + field.getGenericType().getTypeName()
                        + '\n'
                        + partsOf(field.getGenericType())
                                .map(part -> shape(part, indent + "  "))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private static Stream<Class<?>> partsOf(Type type) {
        if (type instanceof ParameterizedType collection) {
            return Arrays.stream(collection.getActualTypeArguments()).flatMap(AggregateStateTest::partsOf);
        }
        return type instanceof Class<?> plain && plain.isRecord() ? Stream.of(plain) : Stream.empty();
    }

    @SuppressWarnings("unused")
    private static final class Nested {
        private List<Part> parts = new ArrayList<>();
    }

    private record Part(MemberId of, int order) {}

    @Test
    void theGuardSeesEachFault() {
        assertThat(faultsOf(Broken.class))
                .containsExactlyInAnyOrder(
                        "no revision", "no constructor without arguments", "final: tags", "type: name", "type: notes");
    }

    private static List<String> faultsOf(Class<?> aggregate) {
        List<String> faults = new ArrayList<>();
        if (!aggregate.isAnnotationPresent(Revision.class)) {
            faults.add("no revision");
        }
        if (Arrays.stream(aggregate.getDeclaredConstructors()).noneMatch(c -> c.getParameterCount() == 0)) {
            faults.add("no constructor without arguments");
        }
        for (Field field : stateOf(aggregate)) {
            if (Modifier.isFinal(field.getModifiers())) {
                faults.add("final: " + field.getName());
            }
            if (!isReadBack(field.getGenericType())) {
                faults.add("type: " + field.getName());
            }
        }
        return faults;
    }

    private static List<Field> stateOf(Class<?> type) {
        return Stream.of(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .toList();
    }

    private static boolean isReadBack(Type type) {
        if (type instanceof ParameterizedType collection) {
            return collection.getRawType() instanceof Class<?> raw
                    && COLLECTIONS.contains(raw)
                    && Arrays.stream(collection.getActualTypeArguments()).allMatch(AggregateStateTest::isReadBack);
        }
        return type instanceof Class<?> plain && isReadBack(plain);
    }

    private static boolean isReadBack(Class<?> type) {
        return type.isPrimitive()
                || type.isEnum()
                || Id.class.isAssignableFrom(type)
                || type.getPackageName().equals("java.lang")
                || type.getPackageName().equals("java.time")
                || isRecordOfTheDomain(type);
    }

    private static boolean isRecordOfTheDomain(Class<?> type) {
        return type.isRecord()
                && type.getPackageName().startsWith("io.sanshan.domain")
                && !Personal.class.isAssignableFrom(type)
                && stateOf(type).stream().allMatch(field -> isReadBack(field.getGenericType()));
    }

    /** Breaks the rule in every way. */
    @SuppressWarnings("unused")
    private static final class Broken {
        private MemberId id;
        private Personal name;
        private List<Personal> notes = new ArrayList<>();
        private final Set<String> tags;

        private Broken(MemberId id, Personal name, Set<String> tags) {
            this.id = id;
            this.name = name;
            this.tags = tags;
        }
    }
}
