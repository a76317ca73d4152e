package io.sanshan.application.coupon.projection;

import static io.sanshan.application.shared.projection.Brand.*;
import static org.mockito.Mockito.mock;

import io.sanshan.application.coupon.CodeFinder;
import io.sanshan.application.shared.KeysInMemory;
import io.sanshan.application.shared.MemberCode;
import io.sanshan.application.shared.MemberCodes;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.domain.coupon.CodeBatchStanding;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateDefined;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.GoodsScope;
import io.sanshan.domain.coupon.Purse;
import io.sanshan.domain.coupon.StoreQuotaStanding;
import io.sanshan.domain.coupon.TermsBook;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CodeBatchId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.GoodsId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small brand with one template, {@link io.sanshan.application.shared.projection.Brand#TEN_OFF}, whose coupons everybody may have. */
final class Coupons {

    private static final KeysInMemory KEYS = new KeysInMemory();

    /** What Anna shows to be known. */
    static final MemberCode CODE_OF_ANNA = MemberCode.of(KEYS, ANNA, 0);

    private static final TermsBook BOOK = new TermsBook() {
        @Override
        public Optional<TemplateStanding> template(CouponTemplateId template) {
            return Optional.of(new TemplateStanding(SPRING, 1, terms(), false));
        }

        @Override
        public CouponTerms terms(CouponTemplateId template, int version) {
            return terms();
        }

        @Override
        public Optional<CodeBatchStanding> codes(CodeBatchId batch) {
            return Optional.empty();
        }

        private CouponTerms terms() {
            return io.sanshan.application.shared.projection.Brand.terms();
        }

        @Override
        public Set<GoodsId> goods(GoodsScope scope) {
            return Set.of();
        }

        @Override
        public Optional<ZoneId> zone(StoreId store) {
            return Optional.of(SHANGHAI);
        }

        @Override
        public boolean offers(CampaignId campaign, CouponTemplateId template) {
            return true;
        }

        @Override
        public boolean isFor(CampaignId campaign, MemberId member) {
            return true;
        }

        @Override
        public boolean campaignRuns(CampaignId campaign, Instant at) {
            return true;
        }

        @Override
        public boolean campaignRan(CampaignId campaign, Instant at) {
            return true;
        }

        @Override
        public Instant campaignCloses(CampaignId campaign) {
            return Instant.MAX;
        }

        @Override
        public Optional<Money> budget(CampaignId campaign) {
            return Optional.empty();
        }

        @Override
        public Optional<Purse> purse(CampaignId campaign, @Nullable StoreId store) {
            return Optional.empty();
        }

        @Override
        public boolean carriesTag(MemberId member, String tag) {
            return false;
        }

        @Override
        public boolean hasBought(MemberId member) {
            return false;
        }

        @Override
        public StoreQuotaStanding inStore(CouponTemplateId template, StoreId store) {
            return StoreQuotaStanding.NONE;
        }

        @Override
        public boolean membersClaim(CampaignId campaign) {
            return false;
        }
    };

    private Coupons() {}

    static ReadModelScenario brand(String database) {
        return founded(ReadModelScenario.on(
                        database,
                        Map.of(
                                TermsBook.class,
                                BOOK,
                                UniqueKeys.class,
                                KEYS,
                                MemberCodes.class,
                                (MemberCodes) shown -> Optional.of(ANNA).filter(_ -> shown.equals(CODE_OF_ANNA)),
                                CodeFinder.class,
                                mock(CodeFinder.class),
                                Clock.class,
                                Clock.fixed(Instant.parse("2026-03-10T10:00:00Z"), SHANGHAI)),
                        "io.sanshan.application.coupon.projection",
                        "io.sanshan.application.shared"))
                .happened(new CouponTemplateDefined(TEN_OFF, 1, SPRING, "Ten off", terms()));
    }
}
