package io.sanshan.axon.snapshot;

import com.thoughtworks.xstream.converters.ConversionException;
import com.thoughtworks.xstream.converters.Converter;
import com.thoughtworks.xstream.converters.MarshallingContext;
import com.thoughtworks.xstream.converters.UnmarshallingContext;
import com.thoughtworks.xstream.io.HierarchicalStreamReader;
import com.thoughtworks.xstream.io.HierarchicalStreamWriter;
import com.thoughtworks.xstream.mapper.Mapper;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the components of a record and reads them through its constructor, whose checks hold for what is read too. XStream
 * itself sets fields, which the JDK forbids for records.
 */
final class RecordConverter implements Converter {

    private static final String TYPE = "class";

    private final Mapper mapper;

    RecordConverter(Mapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean canConvert(@Nullable Class type) {
        return type != null && type.isRecord();
    }

    @Override
    public void marshal(Object record, HierarchicalStreamWriter writer, MarshallingContext context) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = read(record, component);
            if (value == null) {
                continue;
            }
            writer.startNode(component.getName());
            if (value.getClass() != boxed(component.getType())) {
                writer.addAttribute(TYPE, mapper.serializedClass(value.getClass()));
            }
            context.convertAnother(value);
            writer.endNode();
        }
    }

    @Override
    public Object unmarshal(HierarchicalStreamReader reader, UnmarshallingContext context) {
        Class<?> type = context.getRequiredType();
        RecordComponent[] components = type.getRecordComponents();
        Map<String, Integer> places = new HashMap<>();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            places.put(components[i].getName(), i);
            types[i] = components[i].getType();
        }
        @Nullable Object[] values = new @Nullable Object[components.length];
        while (reader.hasMoreChildren()) {
            reader.moveDown();
            Integer place = places.get(reader.getNodeName());
            if (place == null) {
                throw new ConversionException(type.getName() + " has no component " + reader.getNodeName());
            }
            String named = reader.getAttribute(TYPE);
            values[place] = context.convertAnother(null, named == null ? boxed(types[place]) : mapper.realClass(named));
            reader.moveUp();
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new ConversionException(type.getName() + " refuses what was read", refused.getCause());
        } catch (ReflectiveOperationException | IllegalArgumentException unreadable) {
            throw new ConversionException(type.getName() + " cannot be made from what was read", unreadable);
        }
    }

    private static @Nullable Object read(Object record, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException unreadable) {
            throw new ConversionException("cannot read " + component, unreadable);
        }
    }

    private static Class<?> boxed(Class<?> type) {
        return type.isPrimitive()
                ? java.lang.invoke.MethodType.methodType(type).wrap().returnType()
                : type;
    }
}
