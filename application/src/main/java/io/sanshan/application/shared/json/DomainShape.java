package io.sanshan.application.shared.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import io.sanshan.domain.ids.Id;
import io.sanshan.domain.shared.Personal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/**
 * Reads from the domain's own types what annotations would say, since the domain carries none: the kinds of a sealed
 * interface, and which components may be null.
 */
public final class DomainShape extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;
    private static final String KIND = "kind";

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        if (hasKinds(annotated.getRawType())) {
            return JsonTypeInfo.Value.construct(
                    JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, KIND, null, false, true);
        }
        return super.findPolymorphicTypeInfo(config, annotated);
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
        Class<?> type = annotated.getRawType();
        if (hasKinds(type)) {
            return kinds(type)
                    .map(kind -> new NamedType(kind, kind.getSimpleName()))
                    .toList();
        }
        return super.findSubtypes(config, annotated);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        if (annotated instanceof AnnotatedParameter parameter
                && parameter.getDeclaringClass().isRecord()
                && isDomain(parameter.getDeclaringClass())
                && !mayBeNull(parameter)) {
            return JsonSetter.Value.forValueNulls(Nulls.FAIL);
        }
        return super.findSetterInfo(config, annotated);
    }

    /** The concrete kinds of a sealed interface, those of sealed interfaces below it included. */
    public static Stream<Class<?>> kinds(Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses())
                .flatMap(kind -> kind.isInterface() ? kinds(kind) : Stream.of(kind));
    }

    private static boolean hasKinds(Class<?> type) {
        return type.isInterface() && type.isSealed() && isDomain(type) && type != Id.class && type != Personal.class;
    }

    private static boolean mayBeNull(AnnotatedParameter parameter) {
        return parameter
                .getDeclaringClass()
                .getRecordComponents()[parameter.getIndex()]
                .getAnnotatedType()
                .isAnnotationPresent(Nullable.class);
    }

    private static boolean isDomain(Class<?> type) {
        return type.getPackageName().startsWith("io.sanshan.domain.");
    }
}
