package io.sanshan.axon.snapshot;

import com.thoughtworks.xstream.XStream;
import com.thoughtworks.xstream.converters.reflection.PureJavaReflectionProvider;
import com.thoughtworks.xstream.security.NoTypePermission;
import com.thoughtworks.xstream.security.NullPermission;
import com.thoughtworks.xstream.security.PrimitiveTypePermission;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.xml.CompactDriver;

/** An XStream that reads the domain's own state, Axon's tokens and a handful of JDK values, and refuses every other type. */
public final class ClosedXStream {

    private ClosedXStream() {}

    public static XStream create() {
        // Pure Java needs no access to the JDK's internals; it asks for a constructor without arguments or a
        // serializable type.
        XStream xStream = new XStream(new PureJavaReflectionProvider(), new CompactDriver());
        xStream.addPermission(NoTypePermission.NONE);
        xStream.addPermission(NullPermission.NULL);
        xStream.addPermission(PrimitiveTypePermission.PRIMITIVES);
        xStream.allowTypes(new Class<?>[] {
            String.class,
            List.class,
            Set.class,
            Map.class,
            ArrayList.class,
            HashMap.class,
            HashSet.class,
            LinkedHashMap.class,
            LinkedHashSet.class,
            Instant.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            ZonedDateTime.class,
            ZoneOffset.class,
            Duration.class,
            GapAwareTrackingToken.class,
            MetaData.class
        });
        xStream.allowTypes(ShapeConverter.TOKENS.toArray(Class<?>[]::new));
        // ZoneRegion, the one implementation behind a named zone, is not public.
        xStream.allowTypeHierarchy(ZoneId.class);
        xStream.allowTypesByWildcard(new String[] {"io.sanshan.domain.**"});
        xStream.registerConverter(new ShapeConverter(xStream.getMapper()));
        xStream.registerConverter(new NoPersonalData());
        return xStream;
    }
}
