package io.sanshan.application.shared;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Stands in front of every door and lets in whom its method names. A method without {@link AllowedTo} opens for nobody. */
@Component
final class DoorKeeper implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        Class<?>[] interfaces = ClassUtils.getAllInterfaces(bean);
        Set<Class<?>> doors = new LinkedHashSet<>();
        for (Class<?> type : interfaces) {
            if (type.isAnnotationPresent(Door.class)) {
                doors.add(type);
            }
        }
        if (doors.isEmpty()) {
            return bean;
        }
        return Proxy.newProxyInstance(bean.getClass().getClassLoader(), interfaces, new Kept(bean));
    }

    private record Kept(Object door) implements InvocationHandler {
        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getDeclaringClass().isAnnotationPresent(Door.class)) {
                admit(method, arguments);
            }
            try {
                return method.invoke(door, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }

        private static void admit(Method method, Object @Nullable [] arguments) {
            Caller caller = arguments == null || arguments.length == 0
                    ? new Caller.Anyone()
                    : switch (arguments[0]) {
                        case Caller direct -> direct;
                        case Request request -> request.caller();
                        default ->
                            throw new IllegalStateException("the first parameter of a door is who calls: " + method);
                    };
            AllowedTo allowed = AnnotationUtils.findAnnotation(method, AllowedTo.class);
            if (allowed == null || !Arrays.asList(allowed.value()).contains(caller.party())) {
                throw new NotAllowed(caller, method.getDeclaringClass().getSimpleName() + '.' + method.getName());
            }
        }
    }
}
