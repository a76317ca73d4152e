package io.sanshan.domain.shared;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Hands the occasion of a message into {@code decide}, {@code evolve} and every other handler that asks for one. */
public final class OccasionParameter implements ParameterResolverFactory, ParameterResolver<Occasion> {

    @Override
    public @Nullable ParameterResolver<Occasion> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        return parameters[parameterIndex].getType() == Occasion.class ? this : null;
    }

    @Override
    public Occasion resolveParameterValue(Message<?> message) {
        return OccasionMetaData.read(message.getMetaData());
    }

    @Override
    public boolean matches(Message<?> message) {
        return OccasionMetaData.isIn(message.getMetaData());
    }
}
