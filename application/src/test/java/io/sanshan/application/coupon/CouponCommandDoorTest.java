package io.sanshan.application.coupon;

import static io.sanshan.application.shared.projection.Brand.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.TermsBook;
import io.sanshan.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CouponCommandDoorTest {

    private static final Instant NOW = Instant.parse("2026-03-10T10:00:00Z");

    private final WalletLog log = new WalletLog(10, 1);
    private final CommandSender sender = mock(CommandSender.class);
    private final TermsBook book = mock(TermsBook.class);
    private final CouponCommands door =
            new CouponCommandDoor(new CouponIssuingDoor(log, log, log, Clock.fixed(NOW, SHANGHAI)), sender, book);

    private static Request by(Caller caller) {
        return Request.of(caller, NOW);
    }

    @Test
    @Tag("P8")
    void aMemberClaimsForHerselfWhatIsForHer() {
        when(book.template(TEN_OFF)).thenReturn(Optional.of(new TermsBook.TemplateStanding(SPRING, 1, terms(), false)));
        when(book.membersClaim(SPRING)).thenReturn(true);
        when(book.isFor(SPRING, ANNA)).thenReturn(true);
        assertThat(door.claim(by(new Caller.OfMember(ANNA)), TEN_OFF).isDone()).isTrue();
        assertThat(log.held(TEN_OFF, ANNA)).containsExactly(coupon(1));
        assertThatThrownBy(() -> door.claim(by(new Caller.OfMember(BEN)), TEN_OFF))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> door.claim(by(HEADQUARTERS), TEN_OFF)).isInstanceOf(NotAllowed.class);
        assertThat(log.pieces()).hasSize(1);
    }

    @Test
    void thereIsNothingToClaimOfATemplateThatIsNone() {
        when(book.template(TEN_OFF)).thenReturn(Optional.empty());
        assertThat(door.claim(by(new Caller.OfMember(ANNA)), TEN_OFF))
                .isEqualTo(Outcome.refused(Refusal.of(CouponRefusal.TEMPLATE_UNKNOWN)));
    }
}
