package io.sanshan.axon.json;

import io.sanshan.axon.encryption.Sealer;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads messages of the domain and nothing else. The name of a type stands beside what is read, in a column or a message that somebody
 * may have written by hand: any class of the class path could be named there, and many do something when they are made from a text.
 *
 * <p>A message of a type or revision that is not known here is no reason to go on without it: who reads it stops.
 */
public final class ClosedJson extends Jackson3Serializer {

    private static final String DOMAIN = "io.sanshan.domain.";
    private static final Set<String> OTHERS = Set.of(
            MetaData.class.getName(),
            String.class.getName(),
            Boolean.class.getName(),
            Integer.class.getName(),
            Long.class.getName());

    private final RevisionResolver revisions;

    private ClosedJson(Builder builder, RevisionResolver revisions) {
        super(builder);
        this.revisions = revisions;
    }

    public static ClosedJson create(Sealer sealer, RevisionResolver revisions) {
        return new ClosedJson(
                Jackson3Serializer.builder()
                        .revisionResolver(revisions)
                        .jsonMapperBuilderCustomizer(mapper -> MessageJson.configure(mapper, sealer)),
                revisions);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SimpleSerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        String name = type.getName();
        if (!name.startsWith(DOMAIN) && !OTHERS.contains(name)) {
            throw new UnknownMessage(name, type.getRevision());
        }
        Class<?> known;
        try {
            // Not initialized: a name alone must not run anything.
            known = Class.forName(name, false, ClosedJson.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new UnknownMessage(name, type.getRevision());
        }
        if (isNewer(type.getRevision(), revisions.revisionOf(known))) {
            throw new UnknownMessage(name, type.getRevision());
        }
        return known;
    }

    /** Older ones were brought up to today's before they come here. */
    private static boolean isNewer(@Nullable String stored, @Nullable String known) {
        return stored != null && !stored.equals(known);
    }
}
