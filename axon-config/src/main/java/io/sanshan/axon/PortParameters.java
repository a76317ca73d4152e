package io.sanshan.axon;

import io.sanshan.domain.coupon.TermsBook;
import io.sanshan.domain.member.GuideBook;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hands the ports of the domain into {@code decide}. They read the log, and the log is set up together with the aggregates: so
 * they are looked up when the first command needs them, not while the handlers are registered.
 */
@Component
final class PortParameters implements ParameterResolverFactory {

    private final Map<Class<?>, Supplier<?>> ports;

    PortParameters(ObjectProvider<GuideBook> guides, ObjectProvider<TermsBook> terms) {
        this.ports = Map.of(GuideBook.class, guides::getObject, TermsBook.class, terms::getObject);
    }

    @Override
    public @Nullable ParameterResolver<?> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        Supplier<?> port = ports.get(parameters[parameterIndex].getType());
        return port == null ? null : new Port(port);
    }

    private record Port(Supplier<?> port) implements ParameterResolver<Object> {
        @Override
        public Object resolveParameterValue(Message<?> message) {
            return port.get();
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }
    }
}
