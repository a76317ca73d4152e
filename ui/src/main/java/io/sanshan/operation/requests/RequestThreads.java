package io.sanshan.operation.requests;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Requests have threads of the system (record 0021). A virtual thread that waits for a class to be loaded keeps its carrier, and
 * one that was woken needs a carrier to give back the lock that the loading waits for: the first crowd after a start stood still
 * for ever on a machine of two processors. The other tasks of the application keep their virtual threads.
 */
@Component
class RequestThreads implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        // Without an executor the connector makes its own, with as many threads as server.tomcat.threads says.
        factory.addProtocolHandlerCustomizers(protocol -> protocol.setExecutor(null));
    }

    /** After the one that gives requests virtual threads. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
