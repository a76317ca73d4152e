package io.sanshan.axon.letters;

import io.sanshan.axon.letters.table.LetterTable;
import jakarta.persistence.EntityManager;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives every reader of the log its letters. */
@Configuration(proxyBeanMethods = false)
class LettersOfReaders {

    @Bean
    ConfigurerModule putAsideWhatFails(
            @Value("${sanshan.letters.tries:4}") int tries, LetterTable letters, EntityManager entities) {
        return configurer -> configurer.eventProcessing(processing -> processing.registerDefaultHandlerInterceptor(
                (configuration, reader) -> new PutAside(reader, tries, letters, entities)));
    }
}
