package io.sanshan.application.shared.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Writes a record of one text, such as an id, as that text; reading goes through its constructor and so through its check. */
final class TextForm {

    private TextForm() {}

    static <T> void register(SimpleModule module, Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null || components.length != 1 || components[0].getType() != String.class) {
            throw new IllegalArgumentException(type.getName() + " is not a record of one text");
        }
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            module.addSerializer(type, new Writer<T>(lookup.unreflect(components[0].getAccessor())));
            module.addDeserializer(
                    type,
                    new Reader<>(type, lookup.findConstructor(type, MethodType.methodType(void.class, String.class))));
        } catch (ReflectiveOperationException notPublic) {
            throw new IllegalArgumentException(type.getName() + " is not public", notPublic);
        }
    }

    private static final class Writer<T> extends ValueSerializer<T> {

        private final MethodHandle text;

        private Writer(MethodHandle accessor) {
            this.text = accessor.asType(MethodType.methodType(String.class, Object.class));
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            try {
                generator.writeString((String) text.invokeExact((Object) value));
            } catch (RuntimeException | Error failure) {
                throw failure;
            } catch (Throwable impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static final class Reader<T> extends ValueDeserializer<T> {

        private final Class<T> type;
        private final MethodHandle constructor;

        private Reader(Class<T> type, MethodHandle constructor) {
            this.type = type;
            this.constructor = constructor.asType(MethodType.methodType(Object.class, String.class));
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(type, "%s is written as a text", type.getSimpleName());
            }
            try {
                return type.cast((Object) constructor.invokeExact(parser.getString()));
            } catch (IllegalArgumentException refused) {
                return context.reportInputMismatch(type, "not a %s", type.getSimpleName());
            } catch (RuntimeException | Error failure) {
                throw failure;
            } catch (Throwable impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
