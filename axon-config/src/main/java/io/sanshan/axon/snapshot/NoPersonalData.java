package io.sanshan.axon.snapshot;

import com.thoughtworks.xstream.XStreamException;
import com.thoughtworks.xstream.converters.Converter;
import com.thoughtworks.xstream.converters.MarshallingContext;
import com.thoughtworks.xstream.converters.UnmarshallingContext;
import com.thoughtworks.xstream.io.HierarchicalStreamReader;
import com.thoughtworks.xstream.io.HierarchicalStreamWriter;
import io.sanshan.domain.shared.Personal;

/** Snapshots are written in clear: an aggregate that holds personal data gets none, and the refusal says why. */
final class NoPersonalData implements Converter {

    @Override
    public boolean canConvert(Class type) {
        return type != null && Personal.class.isAssignableFrom(type);
    }

    @Override
    public void marshal(Object source, HierarchicalStreamWriter writer, MarshallingContext context) {
        throw refusal();
    }

    @Override
    public Object unmarshal(HierarchicalStreamReader reader, UnmarshallingContext context) {
        throw refusal();
    }

    private static XStreamException refusal() {
        return new XStreamException("personal data has no place in a snapshot");
    }
}
