package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.coupon.AttemptFilter;
import io.sanshan.application.coupon.AttemptQueries;
import io.sanshan.application.coupon.CodeBatchCommands;
import io.sanshan.application.coupon.RefusedAttempt;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.coupon.CodeUseEvent.CodeUsed;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.ids.CodeUseId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.whole.TillBrowser.Answer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Codes of batches at tills: each opens a coupon and redeems it at once, or does neither. */
abstract class CodeCases extends RedemptionCases {

    CodeCases(Trial trial) {
        super(trial);
    }

    private CodesMade made(int size) {
        return CodesMade.ofPattern(application, stores, offered.fiveOff(), size);
    }

    private static String asked(MemberId member, String more, String... codes) {
        return on(BASKET, UUID.randomUUID().toString(), member, more, codes);
    }

    private static String on(String basket, String sale, MemberId member, String more, String... codes) {
        return withoutMember(basket, sale, ",\"member\":\"" + member.value() + '"' + more, codes);
    }

    private static String withoutMember(String basket, String sale, String more, String... codes) {
        return "{\"coupons\":["
                + String.join(
                        ",", Stream.of(codes).map(code -> '"' + code + '"').toList()) + "],\"basket\":" + basket
                + ",\"sale\":\"" + sale + '"' + more + '}';
    }

    private List<Object> ofUse(CodeUseId use) {
        return application.get(EventLog.class).stream(use.value(), 0).stream()
                .map(RecordedEvent::payload)
                .toList();
    }

    @Test
    void opensItsCouponAndRedeemsItAtOnce() throws Exception {
        CodesMade made = made(2);
        String typed = made.codes().getFirst().toLowerCase(Locale.ROOT);
        String body = asked(TwoStores.MEMBER, "", typed);
        long before = events();
        Answer asked = till.post(VALIDATE, body);
        assertThat(asked.json().path("toPay").asLong()).as(asked.text()).isEqualTo(2_500);
        assertThat(events()).as("asking changes nothing").isEqualTo(before);

        Answer first = write(till, REDEEM, body, "code-1");
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.json().path("toPay").asLong()).isEqualTo(2_500);
        assertThat(first.json().path("coupons").path(0).path("code").asString()).isEqualTo(typed);
        CodeUsed used = (CodeUsed) ofUse(CodeUseId.of(made.batch(), 1)).getFirst();
        List<RecordedEvent> coupon =
                application.get(EventLog.class).stream(used.coupon().value(), 0);
        assertThat(((CouponIssued) coupon.getFirst().payload()).way()).isEqualTo(IssueWay.BY_CODE);
        assertThat(coupon.getLast().payload()).isInstanceOf(CouponRedeemed.class);
        long after = events();
        assertThat(write(till, REDEEM, body, "code-1").text()).isEqualTo(first.text());
        assertThat(events()).isEqualTo(after);
        assertThat(CodesMade.card(application, offered.fiveOff(), made.batch()).used())
                .isEqualTo(1);

        write(REDEEM + '/' + first.json().path("id").asString() + "/rollback", "{\"reason\":\"wrong member\"}");
        Answer anew = write(REDEEM, asked(TwoStores.MEMBER, "", typed));
        assertThat(anew.status()).as("the coupon is hers again: " + anew.text()).isEqualTo(201);
        assertThat(ofUse(CodeUseId.of(made.batch(), 1))).hasSize(1);
    }

    @Test
    void isAnsweredTheSameFromTheLogWhenTheAnswerWasLost() throws Exception {
        String body =
                asked(TwoStores.MEMBER, ",\"seconds\":600", made(1).codes().getFirst());
        Answer held = write(till, RESERVE, body, "lost-code-1");
        assertThat(held.status()).as(held.text()).isEqualTo(201);
        String redeemed = asked(TwoStores.MEMBER, "", made(1).codes().getFirst());
        Answer first = write(till, REDEEM, redeemed, "lost-code-2");
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        long before = events();
        forgetAnswers();
        assertThat(write(till, REDEEM, redeemed, "lost-code-2").text()).isEqualTo(first.text());
        assertThat(write(till, RESERVE, body, "lost-code-1").text()).isEqualTo(held.text());
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void isHeldForABasketAndRedeemedWithItsReservation() throws Exception {
        String code = made(1).codes().getFirst();
        Answer held = write(RESERVE, on(BASKET, "held-code-1", TwoStores.MEMBER, ",\"seconds\":600", code));
        assertThat(held.status()).as(held.text()).isEqualTo(201);
        String reservation = ",\"reservation\":\"" + held.json().path("id").asString() + '"';
        Answer redeemed = write(REDEEM, on(BASKET, "held-code-1", TwoStores.MEMBER, reservation, code));
        assertThat(redeemed.status()).as(redeemed.text()).isEqualTo(201);
    }

    @Test
    void opensNothingWhereTheBasketRefusesItsCoupon() throws Exception {
        CodesMade made = CodesMade.ofPattern(application, stores, offered.onlySoap(), 1);
        String code = made.codes().getFirst();
        String bread = "{\"currency\":\"USD\",\"lines\":[{\"goods\":\"bread\",\"quantity\":1,\"amount\":1000}]}";
        long before = events();
        Answer refused = write(REDEEM, on(bread, UUID.randomUUID().toString(), TwoStores.MEMBER, "", code));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(events()).isEqualTo(before);
        assertThat(write(REDEEM, asked(TwoStores.MEMBER, "", code)).status()).isEqualTo(201);
    }

    @Test
    void isRefusedToAnybodyElse() throws Exception {
        String code = made(1).codes().getFirst();
        assertThat(write(REDEEM, asked(TwoStores.MEMBER, "", code)).status()).isEqualTo(201);
        String others = asked(TwoStores.OTHER_MEMBER, "", code);
        assertProblem(write(REDEEM, others), 422, "CodeRefusal.CODE_USED");
        assertThat(till.post(VALIDATE, others)
                        .json()
                        .path("coupons")
                        .path(0)
                        .path("refusal")
                        .path("code")
                        .asString())
                .isEqualTo("CodeRefusal.CODE_USED");
    }

    @Test
    void isRefusedOnceItsBatchIsVoided() throws Exception {
        CodesMade made = made(2);
        UsedBrand.done(application
                .get(CodeBatchCommands.class)
                .voidBatch(stores.request(Visitor.HEADQUARTERS.caller()), made.batch(), "misprinted"));
        Answer answer = write(REDEEM, asked(TwoStores.MEMBER, "", made.codes().getLast()));
        assertProblem(answer, 422, "CodeRefusal.CODES_VOIDED");
        assertThat(answer.json().path("type").asString()).startsWith("urn:sanshan:problem:");
    }

    @Test
    void isForAMemberWhoIsNamedAndOneAtATime() throws Exception {
        CodesMade made = made(2);
        String one = made.codes().getFirst();
        String other = made.codes().getLast();
        String sale = UUID.randomUUID().toString();
        assertProblem(write(REDEEM, withoutMember(BASKET, sale, "", one)), 422, "MEMBER_NEEDED");
        assertProblem(till.post("/api/till/v1/coupons/lookup", "{\"code\":\"" + one + "\"}"), 422, "MEMBER_NEEDED");
        Answer unknown = write(REDEEM, asked(MemberId.named("nobody"), "", one));
        assertProblem(unknown, 404, "MEMBER_UNKNOWN");
        assertThat(unknown.json().path("field").asString()).isEqualTo("member");
        assertProblem(write(REDEEM, asked(TwoStores.MEMBER, "", one, other)), 422, "ONE_CODE_AT_A_TIME");
        assertThat(write(REDEEM, asked(TwoStores.MEMBER, "", one, one.toLowerCase(Locale.ROOT)))
                        .status())
                .as("the same code twice is one")
                .isEqualTo(201);
    }

    @Test
    void isOnRecordAsTriedWhereNoBatchHasIt() throws Exception {
        String mistyped = "SPAAAAAAAAAAA";
        assertProblem(write(REDEEM, asked(TwoStores.MEMBER, "", mistyped)), 404, "COUPON_UNKNOWN");
        application.awaitReadModels();
        List<RefusedAttempt> attempts = application
                .get(AttemptQueries.class)
                .refused(
                        Visitor.HEADQUARTERS.caller(),
                        new AttemptFilter(TwoStores.STORE, null, null),
                        new Slice.Range(0, 1))
                .rows();
        assertThat(attempts).hasSize(1);
        assertThat(Databases.of(application).log()).noneMatch(row -> row.contains(mistyped));
    }

    @Test
    void standsNowhereInClear() throws Exception {
        CodesMade made = made(1);
        String code = made.codes().getFirst();
        assertThat(write(REDEEM, asked(TwoStores.MEMBER, "", code)).status()).isEqualTo(201);
        application.awaitReadModels();
        Databases databases = Databases.of(application);
        assertThat(databases.log()).isNotEmpty().noneMatch(row -> row.contains(code));
        assertThat(Databases.rows(
                        databases.durable(),
                        "select * from batch_code where batch_id = ?",
                        made.batch().value()))
                .hasSize(1)
                .noneMatch(row -> row.contains(code));
        List<String> tables = databases.tables().stream()
                .filter(table -> !table.toLowerCase(Locale.ROOT).startsWith("flyway"))
                .toList();
        assertThat(databases.contents(tables).values())
                .allSatisfy(rows -> assertThat(rows).noneMatch(row -> row.contains(code)));
    }
}
