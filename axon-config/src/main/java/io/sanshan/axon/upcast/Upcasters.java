package io.sanshan.axon.upcast;

import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import java.util.Map;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * All of them, in the order in which shapes changed. With each comes a migration that has the timeline built anew, since it keeps events
 * as they are read.
 */
@Configuration(proxyBeanMethods = false)
class Upcasters {

    /** Before, it was recorded what a coupon took off a basket, not what off each line. */
    @Bean
    @Order(1)
    EventUpcaster redemptionsTellLines() {
        return new ComponentsAdded(
                CouponRedeemed.class, null, "2", Map.of("lines", JsonNodeFactory.instance.arrayNode()));
    }
}
