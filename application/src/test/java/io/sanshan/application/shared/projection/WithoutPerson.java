package io.sanshan.application.shared.projection;

import io.sanshan.domain.shared.Personal;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** An event as it is read once the key of its person is destroyed: every personal value that there was is erased. */
final class WithoutPerson {

    private WithoutPerson() {}

    static Object of(Object event) {
        RecordComponent[] components = event.getClass().getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                components[i].getAccessor().setAccessible(true);
                Object value = components[i].getAccessor().invoke(event);
                values[i] = value instanceof Personal ? new Personal.Erased() : value;
            }
            Constructor<?> constructor = event.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
