package io.sanshan.ui.till;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Answers at tills' addresses that nobody else has, before the screens do: a till could do nothing with a page. */
@Configuration(proxyBeanMethods = false)
class NoSuchAddress {

    /** After all that is mapped by annotations, before the screens and files, which take any address. */
    private static final int BEFORE_SCREENS = 100;

    @Bean
    SimpleUrlHandlerMapping otherAddressesOfTills() {
        HttpRequestHandler nobody = (request, response) -> {
            throw TillProblem.of(TillCode.NO_SUCH_ADDRESS);
        };
        return new SimpleUrlHandlerMapping(Map.of("/api/till/**", nobody), BEFORE_SCREENS);
    }
}
