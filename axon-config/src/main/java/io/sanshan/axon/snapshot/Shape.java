package io.sanshan.axon.snapshot;

import com.thoughtworks.xstream.converters.ConversionException;
import java.beans.ConstructorProperties;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.ReplayToken;
import org.jspecify.annotations.Nullable;

/** What an immutable value consists of, and the constructor that makes it from its parts. */
record Shape(Class<?> type, List<Part> parts, Constructor<?> constructor) {

    /** One part; primitive types are boxed here. */
    record Part(String name, Class<?> type, AccessibleObject getter) {

        @Nullable
        Object of(Object value) {
            try {
                return getter instanceof Method method ? method.invoke(value) : ((Field) getter).get(value);
            } catch (ReflectiveOperationException unreadable) {
                throw new ConversionException("cannot read " + name, unreadable);
            }
        }
    }

    static Shape ofRecord(Class<?> record) {
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            parts.add(new Part(component.getName(), boxed(component.getType()), accessor));
        }
        Class<?>[] types = Stream.of(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return new Shape(record, List.copyOf(parts), opened(record.getDeclaredConstructor(types)));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Axon's tokens name the parts of their constructor; they are fields of the same names. */
    static Shape ofToken(Class<?> token) {
        Constructor<?> constructor = Stream.of(token.getDeclaredConstructors())
                .filter(any -> any.isAnnotationPresent(ConstructorProperties.class))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(token.getName() + " does not name its parts"));
        String[] names = constructor.getAnnotation(ConstructorProperties.class).value();
        Class<?>[] types = constructor.getParameterTypes();
        List<Part> parts = IntStream.range(0, names.length)
                .mapToObj(i -> new Part(names[i], boxed(types[i]), field(token, names[i])))
                .toList();
        return new Shape(token, parts, opened(constructor));
    }

    Object make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new ConversionException(type.getName() + " refuses what was read", refused.getCause());
        } catch (ReflectiveOperationException | IllegalArgumentException unreadable) {
            throw new ConversionException(type.getName() + " cannot be made from what was read", unreadable);
        }
    }

    private static Field field(Class<?> token, String name) {
        String written = token == ReplayToken.class && name.equals("resetContext") ? "context" : name;
        try {
            return opened(token.getDeclaredField(written));
        } catch (NoSuchFieldException renamed) {
            throw new IllegalArgumentException(token.getName() + " has no field " + written, renamed);
        }
    }

    private static <T extends AccessibleObject> T opened(T member) {
        member.setAccessible(true);
        return member;
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
