package io.sanshan.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.coupon.TermsNames;
import io.sanshan.domain.coupon.Combining;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponStatus;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.Eligibility;
import io.sanshan.domain.coupon.GoodsScope;
import io.sanshan.domain.coupon.GoodsTerms;
import io.sanshan.domain.coupon.GuideLimits;
import io.sanshan.domain.coupon.Quotas;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.coupon.WeeklyHours;
import io.sanshan.domain.coupon.pricing.Minimum;
import io.sanshan.domain.coupon.pricing.Pick;
import io.sanshan.domain.coupon.pricing.Stacking;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GoodsSetId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Money;
import io.sanshan.ui.shell.SanshanTexts;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The terms of a coupon, in words")
class TermsTextTest {

    private static final Formats ENGLISH = new Formats(Locale.US, ZoneId.of("UTC"));
    private static final Formats CHINESE = new Formats(Locale.SIMPLIFIED_CHINESE, ZoneId.of("UTC"));
    private static final TermsNames TEAS = new TermsNames("Teas", "Sale", "Breakfast", List.of("Airport", "Riverside"));

    private final SanshanTexts bundles = new SanshanTexts();
    private final TextSource texts = bundles::getTranslation;

    private static CouponTerms terms(Discount discount) {
        return CouponTerms.of(discount, new Validity.AfterIssue(0, 14));
    }

    private static GoodsTerms teas(Pick pick) {
        GoodsScope set = new GoodsScope(GoodsSetId.named("teas"), 1);
        return new GoodsTerms(set, set, set, pick);
    }

    private List<String> conditions(CouponTerms terms, TermsNames goods, Formats formats) {
        return TermsText.conditions(terms, goods, formats, texts);
    }

    @Test
    void tellWhatIsFree() {
        CouponTerms free = terms(new Discount.FreePieces());
        assertThat(TermsText.headline(free.on(teas(new Pick.Cheapest(1))), ENGLISH, texts))
                .isEqualTo("The cheapest piece free");
        assertThat(TermsText.headline(free.on(teas(new Pick.Dearest(2))), ENGLISH, texts))
                .isEqualTo("The 2 most expensive pieces free");
        assertThat(TermsText.headline(terms(new Discount.FreeDelivery(null)), ENGLISH, texts))
                .isEqualTo("Free delivery");
        assertThat(TermsText.headline(free.on(teas(new Pick.Cheapest(2))), CHINESE, texts))
                .isEqualTo("最低价 2 件免费");
    }

    @Test
    void tellEverythingThatIsAsked() {
        CouponTerms terms = terms(new Discount.PercentOff(2_000, new Money(600, "USD")))
                .on(teas(new Pick.Dearest(1)))
                .from(new Minimum(new Money(3_000, "USD"), false, 3))
                .during(new WeeklyHours(
                        List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), LocalTime.of(9, 0), LocalTime.of(11, 30)));
        assertThat(conditions(terms, TEAS, ENGLISH))
                .map(condition -> condition.replaceAll("\\p{Zs}", " "))
                .containsExactly(
                        "from $30.00",
                        "from 3 pieces on",
                        "with everything of Breakfast",
                        "the most expensive piece only",
                        "on Teas",
                        "not on Sale",
                        "at most $6.00",
                        "in Airport, Riverside only",
                        "Mon, Tue, 9:00 AM to 11:30 AM");
    }

    @Test
    void tellWholeDaysWithoutATime() {
        CouponTerms weekend = terms(new Discount.FreeDelivery(new Money(490, "USD")))
                .during(new WeeklyHours(
                        List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        assertThat(conditions(weekend, TermsNames.NONE, ENGLISH))
                .containsExactly("on everything", "at most $4.90", "Sat, Sun only");
        assertThat(conditions(weekend, TermsNames.NONE, CHINESE)).contains("仅限周六、周日");
    }

    @Test
    @Tag("P12")
    void tellHowCouponsGoTogetherAndHowOftenOneIsGood() {
        CouponTerms terms = terms(new Discount.AmountOff(new Money(500, "USD")))
                .from(new Minimum(new Money(3_000, "USD"), true, 0))
                .beside(new Combining(Stacking.COMMON, 2))
                .times(5);
        assertThat(conditions(terms, TermsNames.NONE, ENGLISH))
                .containsExactly(
                        "from $30.00 after other coupons", "on everything", "good 5 times", "goes with other coupons");
        assertThat(TermsText.used("Through May 31", terms, card(2, null), ENGLISH, texts))
                .isEqualTo("Through May 31 · 2 of 5 times used");
        assertThat(TermsText.used("Through May 31", terms, card(0, null), ENGLISH, texts))
                .isEqualTo("Through May 31");
    }

    @Test
    @Tag("P3")
    void tellForWhomItIsAndHowManyEachStoreHas() {
        CouponTerms terms = terms(new Discount.AmountOff(new Money(500, "USD")))
                .limited(Quotas.NONE.perGuide(new GuideLimits(50, 10)).perStore(40))
                .onlyFor(Eligibility.tagged("gold"));
        assertThat(conditions(terms, TermsNames.NONE, ENGLISH))
                .containsExactly(
                        "on everything", "the first 40 in each store only", "for members with the tag gold only");
        assertThat(conditions(terms, TermsNames.NONE, CHINESE)).contains("每店限前 40 张", "仅限带“gold”标签的会员");
        CouponTerms first = terms.onlyFor(new Eligibility(null, true));
        assertThat(conditions(first, TermsNames.NONE, ENGLISH)).endsWith("with the first purchase only");
        assertThat(conditions(first, TermsNames.NONE, CHINESE)).endsWith("仅限首次购买");
    }

    @Test
    @Tag("P5")
    void tellWhatIsLeftOfAStoredValue() {
        CouponTerms terms = terms(new Discount.StoredValue(new Money(5_000, "USD")));
        assertThat(TermsText.headline(terms, ENGLISH, texts)).isEqualTo("$50.00 to spend");
        assertThat(TermsText.headline(terms, card(1, new Money(1_875, "USD")), ENGLISH, texts))
                .isEqualTo("$18.75 of $50.00 to spend");
        assertThat(TermsText.headline(terms, card(0, null), ENGLISH, texts)).isEqualTo("$50.00 to spend");
    }

    private static CouponCard card(int redemptions, @Nullable Money left) {
        CouponTemplateId template = CouponTemplateId.named("teas");
        return new CouponCard(
                CouponId.of(template, 1),
                template,
                1,
                CampaignId.named("spring"),
                MemberId.named("Ann"),
                new CouponCode("ABCDEFGH12345678"),
                null,
                Instant.EPOCH,
                Instant.MAX,
                CouponStatus.ISSUED,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                Instant.EPOCH,
                null,
                redemptions,
                left,
                null,
                null,
                null,
                null,
                null);
    }
}
