package io.sanshan.ui.member.pages;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.sanshan.application.campaign.CampaignQueries;
import io.sanshan.application.coupon.CodeUseCommands;
import io.sanshan.application.coupon.CouponCommands;
import io.sanshan.application.coupon.CouponGiftCommands;
import io.sanshan.application.coupon.CouponGiftQueries;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.application.coupon.CouponTemplateQueries;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.member.MemberCommands;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.operation.Installation;
import io.sanshan.application.purchase.PurchaseQueries;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.ui.kit.JoinLink;
import io.sanshan.ui.shell.SanshanTexts;
import io.sanshan.ui.shell.StoreOutage;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The members' pages alone, on doors in memory. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "com.vaadin.flow.spring.SpringBootAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
        })
@ComponentScan(basePackageClasses = MemberPagesChain.class)
@Import({JoinLink.class, SanshanTexts.class, StoreOutage.class})
public class MemberPagesApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(MemberPagesApplication.class, arguments);
    }

    /** Takes a refused connection for an outage, as any store would. */
    @Bean
    Installation installation() {
        Installation installation = mock(Installation.class);
        when(installation.isOutage(any())).thenAnswer(asked -> asked.getArgument(0) instanceof UncheckedIOException);
        return installation;
    }

    @Bean
    TurnableClock clock() {
        return new TurnableClock();
    }

    @Bean
    MemberDoors doors(Clock clock) {
        return new MemberDoors(clock);
    }

    @Bean
    MemberCommands memberCommands(MemberDoors doors) {
        return doors.door(MemberCommands.class);
    }

    @Bean
    MemberQueries memberQueries(MemberDoors doors) {
        return doors.door(MemberQueries.class);
    }

    @Bean
    GuideQueries guides(MemberDoors doors) {
        return doors.door(GuideQueries.class);
    }

    @Bean
    StoreQueries stores(MemberDoors doors) {
        return doors.door(StoreQueries.class);
    }

    @Bean
    CouponQueries coupons(MemberDoors doors) {
        return doors.door(CouponQueries.class);
    }

    @Bean
    CouponCommands couponCommands(MemberDoors doors) {
        return doors.door(CouponCommands.class);
    }

    @Bean
    CouponGiftCommands giftCommands(MemberDoors doors) {
        return doors.door(CouponGiftCommands.class);
    }

    @Bean
    CodeUseCommands codes(MemberDoors doors) {
        return doors.door(CodeUseCommands.class);
    }

    @Bean
    CouponGiftQueries gifts(MemberDoors doors) {
        return doors.door(CouponGiftQueries.class);
    }

    @Bean
    PurchaseQueries purchases(MemberDoors doors) {
        return doors.door(PurchaseQueries.class);
    }

    @Bean
    CouponTemplateQueries templates(MemberDoors doors) {
        return doors.door(CouponTemplateQueries.class);
    }

    @Bean
    CampaignQueries campaigns(MemberDoors doors) {
        return doors.door(CampaignQueries.class);
    }

    @Bean
    UniqueKeys keys() {
        return mock(UniqueKeys.class, asked -> hmac(asked.getArgument(0), asked.getArgument(1)));
    }

    private static String hmac(String purpose, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("a key for trials".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal((purpose + '\0' + text).getBytes(StandardCharsets.UTF_8)));
    }

    /** Stands still until it is turned. */
    static final class TurnableClock extends Clock {

        private Instant now = Instant.parse("2026-11-21T10:00:00Z");

        void turnTo(Instant moment) {
            now = moment;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
