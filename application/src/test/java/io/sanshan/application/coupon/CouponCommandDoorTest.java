package io.sanshan.application.coupon;

import static io.sanshan.application.shared.projection.Brand.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.CouponCommand.RedeemCoupon;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.TermsBook;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CouponCommandDoorTest {

    private static final Instant NOW = Instant.parse("2026-03-10T10:00:00Z");

    private final WalletLog log = new WalletLog(10, 1);
    private final CommandSender sender = mock(CommandSender.class);
    private final TermsBook book = mock(TermsBook.class);
    private final CouponCommands door =
            new CouponCommandDoor(new CouponIssuingDoor(log, log, log, Clock.fixed(NOW, SHANGHAI)), sender, log, book);

    private static Request by(Caller caller) {
        return Request.of(caller, NOW);
    }

    @Test
    void aManagerRedeemsInHerOwnStoreWhateverTheRequestSays() {
        Request request = new Request(MANAGER_OF_NORTH, "c", SOUTH, null, NOW);
        when(sender.send(any(), eq(request))).thenReturn(Outcome.done());
        door.redeem(request, coupon(1), null);
        verify(sender).send(new RedeemCoupon(coupon(1), NORTH, null), request);
    }

    @Test
    void aManagerUndoesOnlyRedemptionsOfHerOwnStore() {
        redeemedInNorth();
        when(sender.send(any(), any(Request.class))).thenReturn(Outcome.done());
        assertThatThrownBy(() -> door.rollBack(by(MANAGER_OF_SOUTH), coupon(1), "mistake"))
                .isInstanceOf(NotAllowed.class);
        verify(sender, never()).send(any(), any(Request.class));
        assertThat(door.rollBack(by(MANAGER_OF_NORTH), coupon(1), "mistake").isDone())
                .isTrue();
        assertThat(door.rollBack(by(HEADQUARTERS), coupon(1), "mistake").isDone())
                .isTrue();
    }

    private void redeemedInNorth() {
        Occasion occasion = by(MANAGER_OF_NORTH).occasion();
        log.record(coupon(1).value(), issued(1, ANNA), occasion);
        log.record(coupon(1).value(), redeemed(1, ANNA, NORTH, null), occasion);
    }

    @Test
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
