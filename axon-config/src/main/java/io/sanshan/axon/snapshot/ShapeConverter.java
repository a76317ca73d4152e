package io.sanshan.axon.snapshot;

import com.thoughtworks.xstream.converters.ConversionException;
import com.thoughtworks.xstream.converters.Converter;
import com.thoughtworks.xstream.converters.MarshallingContext;
import com.thoughtworks.xstream.converters.UnmarshallingContext;
import com.thoughtworks.xstream.io.HierarchicalStreamReader;
import com.thoughtworks.xstream.io.HierarchicalStreamWriter;
import com.thoughtworks.xstream.mapper.Mapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.jspecify.annotations.Nullable;

/**
 * Writes the parts of records and tokens and reads them through their constructors, whose checks hold for what is read too.
 * XStream itself sets fields, which the JDK forbids for records, and needs the JDK's internals to make a token.
 */
final class ShapeConverter implements Converter {

    static final Set<Class<?>> TOKENS =
            Set.of(GlobalSequenceTrackingToken.class, MergedTrackingToken.class, ReplayToken.class, ConfigToken.class);

    private static final String TYPE = "class";

    private final Mapper mapper;
    private final ClassValue<Shape> shapes = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return type.isRecord() ? Shape.ofRecord(type) : Shape.ofToken(type);
        }
    };

    ShapeConverter(Mapper mapper) {
        this.mapper = mapper;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public boolean canConvert(@Nullable Class type) {
        return type != null && (type.isRecord() || TOKENS.contains(type));
    }

    @Override
    public void marshal(Object source, HierarchicalStreamWriter writer, MarshallingContext context) {
        for (Shape.Part part : shapes.get(source.getClass()).parts()) {
            Object value = plain(part.of(source));
            if (value == null) {
                continue;
            }
            writer.startNode(part.name());
            if (value.getClass() != part.type()) {
                writer.addAttribute(TYPE, mapper.serializedClass(value.getClass()));
            }
            context.convertAnother(value);
            writer.endNode();
        }
    }

    @Override
    public Object unmarshal(HierarchicalStreamReader reader, UnmarshallingContext context) {
        Shape shape = shapes.get(context.getRequiredType());
        @Nullable Object[] values = new @Nullable Object[shape.parts().size()];
        while (reader.hasMoreChildren()) {
            reader.moveDown();
            int place = place(shape, reader.getNodeName());
            String named = reader.getAttribute(TYPE);
            values[place] = context.convertAnother(
                    null, named == null ? shape.parts().get(place).type() : mapper.realClass(named));
            reader.moveUp();
        }
        return shape.make(values);
    }

    private static int place(Shape shape, String name) {
        for (int i = 0; i < shape.parts().size(); i++) {
            if (shape.parts().get(i).name().equals(name)) {
                return i;
            }
        }
        throw new ConversionException(shape.type().getName() + " has no part " + name);
    }

    /** The JDK's immutable collections cannot be read without its internals; the constructors copy them anyway. */
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case List<?> list -> new ArrayList<>(list);
            case Set<?> set -> new HashSet<>(set);
            case Map<?, ?> map -> new HashMap<>(map);
            case null, default -> value;
        };
    }
}
