package io.sanshan.axon.snapshot;

import com.thoughtworks.xstream.XStream;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.sanshan.axon.json.Samples;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.xml.XStreamSerializer;

/** Everything that goes through the general serializer: each aggregate with its whole state filled, each token. */
final class SnapshotKinds {

    private SnapshotKinds() {}

    /** As Axon uses it, with the converters that Axon's serializer adds. */
    static XStream closed() {
        return XStreamSerializer.builder()
                .xStream(ClosedXStream.create())
                .disableAxonTypeSecurity()
                .build()
                .getXStream();
    }

    static List<Object> all() {
        List<Object> all = new ArrayList<>(tokens());
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.sanshan.domain")) {
            if (type.getFields().stream().anyMatch(field -> field.isAnnotatedWith(AggregateIdentifier.class))) {
                all.add(filled(type.reflect()));
            }
        }
        return all;
    }

    /** Reads and writes all of it once, for a process that is watched from outside. */
    public static void main(String[] args) {
        XStream closed = closed();
        int read = 0;
        for (Object kind : all()) {
            closed.fromXML(closed.toXML(kind));
            read++;
        }
        System.out.println("read back: " + read);
    }

    private static List<Object> tokens() {
        TrackingToken gaps = GapAwareTrackingToken.newInstance(9, List.of(3L, 5L));
        TrackingToken plain = new GlobalSequenceTrackingToken(7);
        return List.of(
                gaps,
                GapAwareTrackingToken.newInstance(9, List.of()),
                plain,
                ReplayToken.createReplayToken(plain, new GlobalSequenceTrackingToken(2)),
                MergedTrackingToken.merged(plain, new GlobalSequenceTrackingToken(2)),
                new ConfigToken(Map.of("id", "this store")),
                MetaData.with("cause", "of a dead letter"));
    }

    private static Object filled(Class<?> aggregate) {
        try {
            Constructor<?> constructor = aggregate.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object state = constructor.newInstance();
            for (Field field : aggregate.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    field.set(state, value(field.getName(), field.getGenericType()));
                }
            }
            return state;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(aggregate + " cannot be filled", e);
        }
    }

    private static Object value(String name, Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] parts = generic.getActualTypeArguments();
            Object first = value(name, parts[0]);
            if (generic.getRawType() == Map.class) {
                Map<Object, Object> map = new HashMap<>();
                map.put(first, value(name, parts[1]));
                return map;
            }
            if (generic.getRawType() == Set.class) {
                return new HashSet<>(Set.of(first));
            }
            return new ArrayList<>(List.of(first));
        }
        return Samples.value(name, type);
    }
}
