package io.sanshan.axon.letters;

import io.sanshan.axon.rebuild.RebuildStep;
import jakarta.persistence.EntityManager;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Gives every reader of the log its letters. */
@Configuration(proxyBeanMethods = false)
class LettersOfReaders {

    private final LetterTable letters;

    LettersOfReaders(LetterTable letters) {
        this.letters = letters;
    }

    @Bean
    ConfigurerModule putAsideWhatFails(
            @Value("${sanshan.letters.tries:4}") int tries, LetterTable letters, EntityManager entities) {
        return configurer -> configurer.eventProcessing(processing -> processing.registerDefaultHandlerInterceptor(
                (configuration, reader) -> new PutAside(reader, tries, letters, entities)));
    }

    /** The new tables took in everything, or the rebuild had failed. */
    @EventListener
    void builtAnew(RebuildStep step) {
        if (step.step() == RebuildStep.Step.IN_PLACE) {
            letters.forget(step.readModel());
        }
    }
}
