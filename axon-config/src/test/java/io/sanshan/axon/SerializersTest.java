package io.sanshan.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.axon.encryption.FixedKeys;
import io.sanshan.axon.encryption.Sealer;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.MemberEvent.PhoneChanged;
import io.sanshan.domain.shared.Personal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.xml.XStreamSerializer;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.axonframework.springboot.autoconfig.InfraConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tools.jackson.databind.JsonNode;

/** Axon takes the serializers of this module and makes none of its own. */
class SerializersTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withPropertyValues("axon.axonserver.enabled=false", "axon.update-check.disabled=true")
            .withConfiguration(AutoConfigurations.of(
                    InfraConfiguration.class,
                    EventProcessingAutoConfiguration.class,
                    XStreamAutoConfiguration.class,
                    NoOpTransactionAutoConfiguration.class,
                    AxonAutoConfiguration.class))
            .withBean(Sealer.class, FixedKeys::sealer)
            .withUserConfiguration(Serializers.class);

    @Test
    void areTheOnlyOnes() {
        application.run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBeansOfType(Serializer.class)).hasSize(3);
            assertThat(context.getBean(Serializer.class)).isInstanceOf(XStreamSerializer.class);
            org.axonframework.config.Configuration axon = context.getBean(org.axonframework.config.Configuration.class);
            assertThat(axon.serializer()).isSameAs(context.getBean(Serializer.class));
            assertThat(axon.eventSerializer())
                    .isInstanceOf(Jackson3Serializer.class)
                    .isSameAs(qualified(context, "eventSerializer"));
            assertThat(axon.messageSerializer())
                    .isInstanceOf(Jackson3Serializer.class)
                    .isSameAs(qualified(context, "messageSerializer"));
        });
    }

    @Test
    void writeAnEventForTheStoreAndForUpcasters() {
        PhoneChanged event = new PhoneChanged(MemberId.named("anna"), Personal.of("+8613800005555"));
        application.run(context -> {
            Serializer serializer = qualified(context, "eventSerializer");

            SerializedObject<byte[]> written = serializer.serialize(event, byte[].class);
            assertThat(new String(written.getData(), StandardCharsets.UTF_8)).doesNotContain("13800005555");
            assertThat((Object) serializer.deserialize(written)).isEqualTo(event);

            JsonNode asUpcastersSeeIt = serializer.getConverter().convert(written.getData(), JsonNode.class);
            assertThat(asUpcastersSeeIt.get("phone").get("person").asString()).isEqualTo(event.person());
            assertThat((Object) serializer.deserialize(
                            new SimpleSerializedObject<>(asUpcastersSeeIt, JsonNode.class, written.getType())))
                    .isEqualTo(event);
        });
    }

    @Test
    void writeMetaDataAsTextsAndNothingElse() {
        application.run(context -> {
            Serializer serializer = qualified(context, "eventSerializer");
            MetaData texts = MetaData.from(Map.of("command", "1", "occurredAt", "2026-03-04T05:06:07Z"));

            SerializedObject<String> written = serializer.serialize(texts, String.class);
            assertThat(written.getData()).contains("\"command\":\"1\"");
            assertThat((Object) serializer.deserialize(written)).isEqualTo(texts);
            assertThatThrownBy(() -> serializer.serialize(MetaData.with("count", 7), String.class))
                    .hasStackTraceContaining("metadata count is not a text");
            assertThatThrownBy(() -> serializer.deserialize(
                            new SimpleSerializedObject<>("{\"count\":7}", String.class, written.getType())))
                    .isInstanceOf(SerializationException.class);
        });
    }

    private static Serializer qualified(BeanFactory context, String qualifier) {
        return BeanFactoryAnnotationUtils.qualifiedBeanOfType(context, Serializer.class, qualifier);
    }
}
