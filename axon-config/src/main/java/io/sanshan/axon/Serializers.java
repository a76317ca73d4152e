package io.sanshan.axon;

import com.thoughtworks.xstream.XStream;
import io.sanshan.axon.encryption.Sealer;
import io.sanshan.axon.json.ClosedJson;
import io.sanshan.axon.snapshot.ClosedXStream;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.xml.XStreamSerializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * Events and messages are JSON; tokens and snapshots are XML behind a closed list of types. The beans take the place of those
 * that Axon's own configuration would make.
 */
@Configuration(proxyBeanMethods = false)
class Serializers {

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(Sealer sealer, RevisionResolver revisions) {
        return ClosedJson.create(sealer, revisions);
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(Sealer sealer, RevisionResolver revisions) {
        return ClosedJson.create(sealer, revisions);
    }

    /** Named as Axon looks for it, or it would make an open one beside it. */
    @Bean
    XStream defaultAxonXStream() {
        return ClosedXStream.create();
    }

    @Bean
    @Primary
    Serializer serializer(XStream closed, RevisionResolver revisions) {
        return XStreamSerializer.builder()
                .xStream(closed)
                .disableAxonTypeSecurity()
                .revisionResolver(revisions)
                .build();
    }
}
