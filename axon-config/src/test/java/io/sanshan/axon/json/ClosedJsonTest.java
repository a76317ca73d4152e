package io.sanshan.axon.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.axon.encryption.FixedKeys;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.store.StoreEvent.StoreClosed;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a type column names is of the domain or is refused before anything is made of it. */
class ClosedJsonTest {

    private final Serializer closed = ClosedJson.create(FixedKeys.sealer(), new AnnotationRevisionResolver());

    private static SimpleSerializedObject<byte[]> stored(String json, String type, @Nullable String revision) {
        return new SimpleSerializedObject<>(json.getBytes(StandardCharsets.UTF_8), byte[].class, type, revision);
    }

    /** The payload is a live one: it runs code when a serializer reads it that takes any type. */
    @Test
    void refusesAGadgetThatWorksWhereAnyTypeIsRead() {
        SimpleSerializedObject<byte[]> gadget = stored("\"boom\"", Fuse.class.getName(), null);
        Fuse.lit.set(0);
        Object made = Jackson3Serializer.builder().build().deserialize(gadget);
        assertThat(made).isInstanceOf(Fuse.class);
        assertThat(Fuse.lit).hasValue(1);

        assertThatThrownBy(() -> closed.deserialize(gadget))
                .isInstanceOf(UnknownMessage.class)
                .hasMessageContaining("Fuse");
        assertThat(Fuse.lit).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    org.springframework.context.support.ClassPathXmlApplicationContext | "http://localhost/x.xml"
                    org.springframework.context.support.FileSystemXmlApplicationContext | "file:/x.xml"
                    com.zaxxer.hikari.HikariConfig | {"metricRegistry":"ldap://localhost/x"}
                    com.zaxxer.hikari.HikariDataSource | {"dataSourceJNDI":"ldap://localhost/x"}
                    org.h2.jdbcx.JdbcDataSource | {"url":"jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://localhost/x'"}
                    java.net.URL | "http://localhost/"
                    java.io.File | "/etc/passwd"
                    java.io.FileOutputStream | "/tmp/x"
                    javax.swing.JEditorPane | {"page":"http://localhost/"}
                    java.lang.ProcessBuilder | {"command":["true"]}
                    java.util.ArrayList | ["java.lang.ProcessBuilder",{"command":["true"]}]
                    java.util.LinkedHashMap | {"@class":"java.lang.ProcessBuilder"}
                    java.lang.Object | {"@class":"java.lang.ProcessBuilder","@type":"java.lang.ProcessBuilder"}
                    org.axonframework.eventhandling.GenericEventMessage | {}
                    io.sanshan.axon.encryption.MasterKey | {}
                    io.sanshan.domain.no.SuchType | {}
                    io.sanshan.domainevil.Type | {}
                    [Lio.sanshan.domain.store.StoreEvent; | []
                    no.such.Type | {}
                    """)
    void refusesEveryOtherType(String type, String json) {
        assertThatThrownBy(() -> closed.deserialize(stored(json, type, null)))
                .isInstanceOf(UnknownMessage.class)
                .hasMessageContaining(type);
    }

    @Test
    void refusesARevisionThatIsNotKnown() {
        String json = "{\"store\":\"" + StoreId.named("s").value() + "\"}";
        assertThat((Object) closed.deserialize(stored(json, StoreClosed.class.getName(), null)))
                .isEqualTo(new StoreClosed(StoreId.named("s")));
        assertThatThrownBy(() -> closed.deserialize(stored(json, StoreClosed.class.getName(), "2")))
                .isInstanceOf(UnknownMessage.class)
                .hasMessageContaining("StoreClosed of revision 2");
    }

    /** Names of classes inside of what is read are texts like others, or properties that nothing knows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@class\":\"java.lang.ProcessBuilder\",\"store\":\"x\"}",
                "{\"store\":{\"@class\":\"java.lang.ProcessBuilder\",\"command\":[\"true\"]}}",
                "{\"store\":[\"java.lang.ProcessBuilder\",{\"command\":[\"true\"]}]}",
                "[\"java.lang.ProcessBuilder\",{\"command\":[\"true\"]}]"
            })
    void makesNothingOfTypesNamedInside(String json) {
        assertThatThrownBy(() -> closed.deserialize(stored(json, StoreClosed.class.getName(), null)))
                .isInstanceOf(SerializationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":{\"@class\":\"java.lang.ProcessBuilder\"}}",
                "{\"a\":[\"java.lang.ProcessBuilder\",{}]}",
                "[\"java.lang.ProcessBuilder\",{}]"
            })
    void readsMetaDataAsTextsOnly(String json) {
        assertThatThrownBy(() -> closed.deserialize(stored(json, MetaData.class.getName(), null)))
                .isInstanceOf(SerializationException.class);
        MetaData named =
                closed.deserialize(stored("{\"@class\":\"java.lang.ProcessBuilder\"}", MetaData.class.getName(), null));
        assertThat(named.get("@class")).isEqualTo("java.lang.ProcessBuilder");
    }

    /** Runs when it is made from a text. */
    public static final class Fuse {
        static final AtomicInteger lit = new AtomicInteger();

        public Fuse(String text) {
            lit.incrementAndGet();
        }
    }
}
