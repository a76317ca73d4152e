package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.MemberCode;
import io.sanshan.whole.TillBrowser.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Members and coupons in front of a till. */
abstract class TillLookupCases extends TillCases {

    TillLookupCases(Trial trial) {
        super(trial);
    }

    @Test
    void findAMemberByPhoneByHerCodeAndByThatOfHerCoupon() throws Exception {
        String coupon = stores.coupon().code().value();
        MemberCode shown = Objects.requireNonNull(application
                .get(MemberQueries.class)
                .card(new Caller.OfMember(TwoStores.MEMBER), TwoStores.MEMBER)
                .code());
        for (String by : List.of(
                "{\"memberCode\":\"" + shown.grouped() + "\"}",
                "{\"phone\":\"(201) 555-0101\"}",
                "{\"memberCode\":\"" + TwoStores.MEMBER.value() + "\"}",
                "{\"couponCode\":\"" + coupon.toLowerCase(Locale.ROOT) + "\"}")) {
            Answer answer = till.browser().post(MEMBERS, by);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.json().path("member").asString()).isEqualTo(TwoStores.MEMBER.value());
            assertThat(answer.json().path("name").asString()).isEqualTo("M••• M•••");
            assertThat(answer.text()).doesNotContain("Memberful", "2015550101");
        }
    }

    @Test
    void tellWhatMayBeRedeemedNow() throws Exception {
        Answer answer = till.browser().post(MEMBERS, "{\"phone\":\"+12015550101\"}");
        List<String> statuses = new ArrayList<>();
        answer.json()
                .path("coupons")
                .forEach(one -> statuses.add(one.path("status").asString()));
        assertThat(statuses).isNotEmpty().containsOnly("ISSUED");
        String code = answer.json().path("coupons").path(0).path("code").asString();
        Answer coupon = till.browser().post(COUPONS, "{\"code\":\"" + code + "\"}");
        assertThat(coupon.status()).isEqualTo(200);
        assertThat(coupon.json()).isEqualTo(answer.json().path("coupons").path(0));
    }

    @Test
    void takeExactlyOneOfTheThree() throws Exception {
        assertProblem(till.browser().post(MEMBERS, "{}"), 422, "ONE_OF_FIELDS");
        assertProblem(till.browser().post(MEMBERS, "{\"phone\":\"1\",\"couponCode\":\"1\"}"), 422, "ONE_OF_FIELDS");
        assertProblem(till.browser().post(COUPONS, "{}"), 422, "FIELD_MISSING");
    }

    @Test
    void ofWhatThereIsNotAreCountedForTheStoreAndNotForOthers() throws Exception {
        TillBrowser elsewhere = registered("Till", TwoStores.ELSEWHERE).browser();
        for (int i = 0; i < TillApiTest.UNKNOWN_A_MINUTE / 3; i++) {
            assertProblem(elsewhere.post(MEMBERS, "{\"phone\":\"+1201555019" + i + "\"}"), 404, "MEMBER_UNKNOWN");
            assertProblem(elsewhere.post(MEMBERS, "{\"memberCode\":\"nobody\"}"), 404, "MEMBER_UNKNOWN");
            assertProblem(elsewhere.post(COUPONS, "{\"code\":\"nothing\"}"), 404, "COUPON_UNKNOWN");
        }
        int asked = 0;
        Answer answer;
        do {
            answer = elsewhere.post(COUPONS, "{\"code\":\"nothing\"}");
        } while (answer.status() == 404 && ++asked < TillApiTest.UNKNOWN_A_MINUTE);
        assertProblem(answer, 429, "TOO_MANY_UNKNOWN");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(till.browser().post(MEMBERS, "{\"phone\":\"+12015550101\"}").status())
                .isEqualTo(200);
    }
}
