package io.sanshan.domain.coupon;

import static io.sanshan.domain.coupon.CouponScenario.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.AllowanceEvent.AllowanceDrawn;
import io.sanshan.domain.coupon.BatchCodes.ByPattern;
import io.sanshan.domain.coupon.BatchCodes.Generic;
import io.sanshan.domain.coupon.BatchCodes.Listed;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesDownloaded;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesMade;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesPlanned;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesVoided;
import io.sanshan.domain.coupon.CodeBatchEvent.SharedCodeDrawn;
import io.sanshan.domain.coupon.CodeCommand.PlanCodes;
import io.sanshan.domain.coupon.CodeCommand.RecordCodesDownloaded;
import io.sanshan.domain.coupon.CodeCommand.RecordCodesMade;
import io.sanshan.domain.coupon.CodeCommand.UseCode;
import io.sanshan.domain.coupon.CodeCommand.VoidCodes;
import io.sanshan.domain.coupon.CodeUseEvent.CodeUsed;
import io.sanshan.domain.coupon.CouponEvent.CouponIssued;
import io.sanshan.domain.coupon.pricing.Stacking;
import io.sanshan.domain.ids.AllowanceId;
import io.sanshan.domain.ids.CodeBatchId;
import io.sanshan.domain.ids.CodeUseId;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Codes that open coupons")
@Tag("P4")
@Timeout(60)
class CodesTest {

    private static final CodeBatchId BATCH = CodeBatchId.named("leaflet");
    private static final CodePattern PATTERN = new CodePattern("AB", CodePattern.UNAMBIGUOUS, 10, true);
    private static final CodeUseId FIRST = CodeUseId.of(BATCH, 1);
    private static final MemberId FRIEND = MemberId.named("Bea");

    private final TermsOnPaper terms = new TermsOnPaper(
            terms(FIVE_OFF).beside(new Combining(Stacking.COMMON, 1)).limited(10, 2));

    private static void refused(@Nullable Refusal answer, RefusalCode code, Object... arguments) {
        assertThat(answer).isEqualTo(Refusal.of(code, arguments));
    }

    private static UseCode use(CodeUseId use, long piece, MemberId member) {
        return new UseCode(use, CouponId.of(TEMPLATE, piece), member, CODE, ZONE);
    }

    private static CodeBatchStanding standing(BatchCodes codes) {
        return CodeBatchStanding.of(new CodesPlanned(BATCH, TEMPLATE, codes));
    }

    @Nested
    class ABatch {

        private final Counter counter = new Counter(terms);

        private @Nullable Refusal plan(BatchCodes codes) {
            return counter.ask(new PlanCodes(BATCH, TEMPLATE, codes), THEN);
        }

        private @Nullable Refusal plan(String prefix, String charset, int length, int size) {
            return plan(new ByPattern(new CodePattern(prefix, charset, length, true), size));
        }

        @Test
        void isPlannedMadeHandedOutAndVoided() {
            BatchCodes codes = new ByPattern(PATTERN, 10);
            assertThat(plan(codes)).isNull();
            refused(counter.ask(new RecordCodesDownloaded(BATCH), THEN), CodeRefusal.CODES_NOT_MADE);
            assertThat(counter.ask(new RecordCodesMade(BATCH, 4), THEN)).isNull();
            refused(counter.ask(new RecordCodesMade(BATCH, 4), THEN), CodeRefusal.CODES_MADE_ALREADY, 4);
            refused(counter.ask(new RecordCodesMade(BATCH, 11), THEN), CodeRefusal.CODES_MADE_ALREADY, 4);
            assertThat(counter.ask(new RecordCodesMade(BATCH, 10), THEN)).isNull();
            assertThat(counter.ask(new RecordCodesDownloaded(BATCH), THEN)).isNull();
            refused(counter.ask(new VoidCodes(BATCH, " "), THEN), CouponRefusal.REASON_MISSING);
            assertThat(counter.ask(new VoidCodes(BATCH, "misprinted"), THEN)).isNull();
            refused(counter.ask(new VoidCodes(BATCH, "again"), THEN), CodeRefusal.CODES_VOIDED);
            refused(counter.ask(new RecordCodesDownloaded(BATCH), THEN), CodeRefusal.CODES_VOIDED);
            assertThat(counter.log())
                    .containsExactly(
                            new CodesPlanned(BATCH, TEMPLATE, codes),
                            new CodesMade(BATCH, 4),
                            new CodesMade(BATCH, 10),
                            new CodesDownloaded(BATCH, TEMPLATE),
                            new CodesVoided(BATCH, TEMPLATE, "misprinted"));
        }

        @Test
        void isMadeNoFurtherOnceItIsVoided() {
            plan(new ByPattern(PATTERN, 10));
            counter.ask(new VoidCodes(BATCH, "not wanted"), THEN);
            refused(counter.ask(new RecordCodesMade(BATCH, 10), THEN), CodeRefusal.CODES_VOIDED);
        }

        @Test
        void isOfATemplateFromWhichSomethingIsIssued() {
            terms.closed = true;
            refused(plan(new Listed(1)), CouponRefusal.TEMPLATE_CLOSED);
            terms.known = false;
            refused(plan(new Listed(1)), CouponRefusal.TEMPLATE_UNKNOWN);
        }

        @Test
        void cannotBeGuessed() {
            String all = CodePattern.UNAMBIGUOUS;
            assertThat(plan("", all, 6, 1_000)).isNull();
            refused(plan("", all, 6, 1_100), CodeRefusal.CODES_GUESSABLE, 7);
            refused(plan("", "0123456789", 7, 10), CodeRefusal.CODES_GUESSABLE, 8);
        }

        @Test
        void hasCodesThatCanBeTyped() {
            String all = CodePattern.UNAMBIGUOUS;
            refused(plan("AO", all, 10, 1), CodeRefusal.PREFIX_MALFORMED);
            refused(plan("A", "0123456789", 12, 1), CodeRefusal.PREFIX_MALFORMED);
            refused(plan("", "012345678", 12, 1), CodeRefusal.CHARSET_MALFORMED, all);
            refused(plan("", "01234567899", 12, 1), CodeRefusal.CHARSET_MALFORMED, all);
            refused(plan("", "0123456789O", 12, 1), CodeRefusal.CHARSET_MALFORMED, all);
            refused(plan("", all, 32, 1), CodeRefusal.CODE_LENGTH, 4, 32, 16);
            refused(plan("", all, 15, 1), CodeRefusal.CODE_LENGTH, 4, 32, 16);
            refused(plan("ABC", all, 0, 1), CodeRefusal.CODE_LENGTH, 4, 32, 16);
            refused(plan("ABCDEF", all, -1, 1), CodeRefusal.CODE_LENGTH, 4, 32, 16);
        }

        @Test
        void hasSomeCodes() {
            refused(plan(new ByPattern(PATTERN, 0)), CodeRefusal.BATCH_SIZE, 100_000);
            refused(plan(new ByPattern(PATTERN, 100_001)), CodeRefusal.BATCH_SIZE, 100_000);
            refused(plan(new Listed(0)), CodeRefusal.BATCH_SIZE, 100_000);
            assertThat(plan(new ByPattern(PATTERN, 100_000))).isNull();
        }

        @Test
        void isKeptByWhoeverBroughtIt() {
            plan(new Listed(3));
            refused(counter.ask(new RecordCodesDownloaded(BATCH), THEN), CodeRefusal.CODES_NOT_KEPT);
        }

        @Test
        void hasASharedCodeThatIsAWord() {
            refused(plan(new Generic("TEN%", null)), CodeRefusal.CODE_MALFORMED, 4, 32, 16);
            refused(plan(new Generic("SIXTEENLETTERS16", null)), CodeRefusal.CODE_MALFORMED, 4, 32, 16);
            refused(plan(new Generic("WELCOME10", 0)), CodeRefusal.CODE_USES_MALFORMED);
            assertThat(plan(new Generic("WELCOME10", 1))).isNull();
        }
    }

    @Nested
    class ACodeOfItsOwn {

        private final Counter counter = new Counter(terms.with(BATCH, standing(new ByPattern(PATTERN, 10))));

        @Test
        void opensOneCouponEver() {
            assertThat(counter.ask(use(FIRST, 1, MEMBER), THEN)).isNull();
            assertThat(counter.log())
                    .containsExactly(
                            new CodeUsed(FIRST, BATCH, TEMPLATE, COUPON, MEMBER),
                            new AllowanceDrawn(AllowanceId.of(TEMPLATE, MEMBER), TEMPLATE, MEMBER, COUPON, 1),
                            new CouponIssued(
                                    COUPON,
                                    TEMPLATE,
                                    1,
                                    CAMPAIGN,
                                    MEMBER,
                                    CODE,
                                    ValidityWindow.of(terms(FIVE_OFF).validity(), THEN, ZONE, () -> UNTIL)
                                            .from(),
                                    ValidityWindow.of(terms(FIVE_OFF).validity(), THEN, ZONE, () -> UNTIL)
                                            .until(),
                                    IssueWay.BY_CODE));
            refused(counter.ask(use(FIRST, 2, MEMBER), THEN), CodeRefusal.CODE_USED);
            refused(counter.ask(use(FIRST, 2, FRIEND), THEN), CodeRefusal.CODE_USED);
            assertThat(counter.log()).hasSize(3);
        }

        @Test
        void opensOneCouponWhoeverRacesForItOnWhicheverNode() throws Exception {
            List<Counter> nodes = List.of(counter, counter.onAnotherNode());
            List<Callable<@Nullable Refusal>> callers = IntStream.rangeClosed(1, 24)
                    .<Callable<@Nullable Refusal>>mapToObj(caller -> () -> {
                        while (true) {
                            try {
                                return nodes.get(caller % 2)
                                        .ask(use(FIRST, 1 + caller % 10, MemberId.named("caller " + caller)), THEN);
                            } catch (ConcurrencyException lostRace) {
                                continue;
                            }
                        }
                    })
                    .toList();
            List<@Nullable Refusal> answers = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(callers.size())) {
                for (Future<@Nullable Refusal> answer : threads.invokeAll(callers)) {
                    answers.add(answer.get());
                }
            }
            assertThat(answers).filteredOn(answer -> answer == null).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer != null)
                    .hasSize(23)
                    .containsOnly(Refusal.of(CodeRefusal.CODE_USED));
            assertThat(counter.log()).filteredOn(CouponIssued.class::isInstance).hasSize(1);
        }

        @Test
        void keepsToAllLimitsOfItsTemplate() {
            assertThat(counter.ask(use(FIRST, 1, MEMBER), THEN)).isNull();
            refused(counter.ask(use(CodeUseId.of(BATCH, 2), 1, FRIEND), THEN), CouponRefusal.PIECE_TAKEN);
            assertThat(counter.ask(use(CodeUseId.of(BATCH, 2), 2, MEMBER), THEN))
                    .isNull();
            refused(counter.ask(use(CodeUseId.of(BATCH, 3), 3, MEMBER), THEN), CouponRefusal.MEMBER_LIMIT, 2);
            refused(counter.ask(use(CodeUseId.of(BATCH, 3), 11, FRIEND), THEN), CouponRefusal.SOLD_OUT, 10);
            assertThat(counter.ask(use(CodeUseId.of(BATCH, 3), 3, FRIEND), THEN))
                    .as("what was refused has used no code")
                    .isNull();
        }

        @Test
        void isHeadquartersWordOutsideTheAudience() {
            terms.invited = false;
            terms.claiming = false;
            assertThat(counter.ask(use(FIRST, 1, MEMBER), THEN)).isNull();
        }

        @Test
        void opensNothingOfACampaignThatDoesNotRun() {
            terms.running = false;
            refused(counter.ask(use(FIRST, 1, MEMBER), THEN), CouponRefusal.CAMPAIGN_NOT_RUNNING);
        }

        @Test
        void opensNothingOfAVoidedBatchOrOfNone() {
            terms.with(BATCH, standing(new Listed(3)).evolve(new CodesVoided(BATCH, TEMPLATE, "misprinted")));
            refused(counter.ask(use(FIRST, 1, MEMBER), THEN), CodeRefusal.CODES_VOIDED);
            CodeUseId other = CodeUseId.of(CodeBatchId.named("no such"), 1);
            refused(counter.ask(use(other, 1, MEMBER), THEN), CodeRefusal.CODE_UNKNOWN);
        }

        @Test
        void isForMembersWithTheTagOfTheTerms() {
            TermsOnPaper tagged = new TermsOnPaper(terms(FIVE_OFF).onlyFor(Eligibility.tagged("gold")))
                    .with(BATCH, standing(new Listed(1)));
            Counter there = new Counter(tagged);
            refused(there.ask(use(FIRST, 1, MEMBER), THEN), CouponRefusal.OTHER_MEMBERS, "gold");
            tagged.tags = java.util.Set.of("gold");
            assertThat(there.ask(use(FIRST, 1, MEMBER), THEN)).isNull();
        }
    }

    @Nested
    class ASharedCode {

        private final CodeUseId ofMember = CodeUseId.of(BATCH, MEMBER);
        private final CodeUseId ofFriend = CodeUseId.of(BATCH, FRIEND);

        @Test
        void opensOneCouponForEachMember() {
            Counter counter = new Counter(terms.with(BATCH, standing(new Generic("WELCOME10", null))));
            assertThat(counter.ask(use(ofMember, 1, MEMBER), THEN)).isNull();
            refused(counter.ask(use(ofMember, 2, MEMBER), THEN), CodeRefusal.CODE_USED);
            assertThat(counter.ask(use(ofFriend, 2, FRIEND), THEN)).isNull();
            assertThat(counter.log())
                    .filteredOn(CodeBatchEvent.class::isInstance)
                    .isEmpty();
        }

        @Test
        void opensNoMoreThanItMay() {
            BatchCodes once = new Generic("WELCOME10", 1);
            Counter counter = new Counter(terms.with(BATCH, standing(once)));
            assertThat(counter.ask(new PlanCodes(BATCH, TEMPLATE, once), THEN)).isNull();
            assertThat(counter.ask(use(ofMember, 1, MEMBER), THEN)).isNull();
            assertThat(counter.log()).contains(new SharedCodeDrawn(BATCH, MEMBER, 1));
            refused(counter.ask(use(ofFriend, 2, FRIEND), THEN), CodeRefusal.CODE_USED_UP, 1);
            assertThat(counter.log()).filteredOn(CodeUsed.class::isInstance).hasSize(1);
        }
    }
}
