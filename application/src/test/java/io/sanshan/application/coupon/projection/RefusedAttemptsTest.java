package io.sanshan.application.coupon.projection;

import static io.sanshan.application.coupon.projection.Coupons.brand;
import static io.sanshan.application.shared.projection.Brand.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.sanshan.application.coupon.AttemptFilter;
import io.sanshan.application.coupon.AttemptQueries;
import io.sanshan.application.coupon.AttemptReason;
import io.sanshan.application.coupon.RefusedAttempt;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Slice;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.application.shared.projection.TestDatabase;
import io.sanshan.domain.coupon.AttemptEvent.UnknownCodeTried;
import io.sanshan.domain.coupon.AttemptEvent.UnknownCodesLeftOut;
import io.sanshan.domain.coupon.AttemptRefusal;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.ids.AttemptsId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.ErasureReason;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import io.sanshan.domain.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("P16")
class RefusedAttemptsTest {

    private static final Slice.Range ALL = new Slice.Range(0, 50);

    private static Stream<String> databases() {
        return TestDatabase.kinds();
    }

    private static UnknownCodeTried unknown(StoreId store, @Nullable String ending) {
        return new UnknownCodeTried(AttemptsId.of(store, LocalDate.of(2026, 3, 1)), store, ending);
    }

    private static UnknownCodesLeftOut leftOut(StoreId store, int count) {
        return new UnknownCodesLeftOut(AttemptsId.of(store, LocalDate.of(2026, 3, 1)), store, count);
    }

    private static RedemptionRejected short1240(int piece, @Nullable StoreId store) {
        return new RedemptionRejected(
                coupon(piece), SPRING, ANNA, store, Refusal.of(CouponRefusal.MINIMUM_SPEND, 1_240, "CNY"));
    }

    private static List<RefusedAttempt> refused(ReadModelScenario brand, Caller caller, AttemptFilter filter) {
        return brand.bean(AttemptQueries.class).refused(caller, filter, ALL).rows();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyRefusalIsThereWithItsReasonNewestFirst(String database) {
        try (var brand = brand(database)
                .at(Instant.parse("2026-03-02T01:00:00Z"))
                .happened(issued(1, ANNA), short1240(1, NORTH))
                .at(Instant.parse("2026-03-02T02:00:00Z"))
                .happened(unknown(NORTH, "W8YB"))
                .at(Instant.parse("2026-03-02T03:00:00Z"))
                .happened(unknown(NORTH, null))
                .at(Instant.parse("2026-03-02T04:00:00Z"))
                .happened(leftOut(NORTH, 7))) {
            List<RefusedAttempt> all = refused(brand, HEADQUARTERS, AttemptFilter.ALL);
            assertThat(all)
                    .extracting(RefusedAttempt::refusal, RefusedAttempt::ending, RefusedAttempt::template)
                    .containsExactly(
                            tuple(Refusal.of(AttemptRefusal.LEFT_OUT, 7), null, ""),
                            tuple(Refusal.of(AttemptRefusal.NO_CODE), null, ""),
                            tuple(Refusal.of(AttemptRefusal.UNKNOWN_CODE), "W8YB", ""),
                            tuple(Refusal.of(CouponRefusal.MINIMUM_SPEND, 1_240, "CNY"), "0001", "Ten off"));
            RefusedAttempt rejected = all.getLast();
            assertThat(rejected.coupon()).isEqualTo(coupon(1));
            assertThat(rejected.member()).isEqualTo(ANNA);
            assertThat(rejected.holder()).isEqualTo("Anna Bell");
            assertThat(rejected.openMember()).isTrue();
            assertThat(rejected.store()).isEqualTo(NORTH);
            assertThat(rejected.at()).isEqualTo("2026-03-02T01:00:00Z");
            assertThat(all.getFirst().member()).isNull();
            assertThat(all.getFirst().openMember()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aManagerSeesHerStoreAndMasksTheMembersOfOthers(String database) {
        try (var brand = brand(database)
                .happened(issued(1, ANNA), short1240(1, NORTH), short1240(1, SOUTH), unknown(SOUTH, "W8YB"))
                .happened(short1240(1, null))) {
            assertThat(refused(brand, MANAGER_OF_NORTH, AttemptFilter.ALL))
                    .singleElement()
                    .satisfies(own -> {
                        assertThat(own.holder()).isEqualTo("Anna Bell");
                        assertThat(own.openMember()).isTrue();
                    });
            assertThat(refused(brand, MANAGER_OF_SOUTH, AttemptFilter.ALL))
                    .hasSize(2)
                    .filteredOn(attempt -> attempt.member() != null)
                    .singleElement()
                    .satisfies(foreign -> {
                        assertThat(foreign.holder()).startsWith("A").doesNotContain("nna", "ell");
                        assertThat(foreign.openMember()).isFalse();
                    });
            assertThat(refused(brand, HEADQUARTERS, AttemptFilter.ALL)).hasSize(4);
            AttemptFilter south = new AttemptFilter(SOUTH, null, null);
            assertThat(refused(brand, MANAGER_OF_SOUTH, south)).hasSize(2);
            assertThatThrownBy(() -> refused(brand, MANAGER_OF_NORTH, south)).isInstanceOf(NotAllowed.class);
            for (Caller nobody : List.of(LI_HERSELF, TILL_OF_NORTH, PROTECTION)) {
                assertThatThrownBy(() -> refused(brand, nobody, AttemptFilter.ALL))
                        .isInstanceOf(NotAllowed.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void storeReasonAndDayNarrowTheList(String database) {
        // Nine in the evening of the first in New York is the second in Shanghai.
        try (var brand = brand(database)
                .at(Instant.parse("2026-03-02T02:00:00Z"))
                .happened(issued(1, ANNA), short1240(1, NORTH), short1240(1, SOUTH), unknown(SOUTH, null))) {
            LocalDate first = LocalDate.of(2026, 3, 1);
            LocalDate second = LocalDate.of(2026, 3, 2);
            assertThat(refused(brand, HEADQUARTERS, new AttemptFilter(null, null, first)))
                    .hasSize(2)
                    .allMatch(attempt -> SOUTH.equals(attempt.store()));
            assertThat(refused(brand, HEADQUARTERS, new AttemptFilter(null, null, second)))
                    .singleElement()
                    .matches(attempt -> NORTH.equals(attempt.store()));
            assertThat(refused(brand, HEADQUARTERS, new AttemptFilter(null, AttemptReason.MINIMUM_SPEND, null)))
                    .hasSize(2);
            assertThat(refused(brand, HEADQUARTERS, new AttemptFilter(SOUTH, AttemptReason.NO_CODE, first)))
                    .hasSize(1);
            assertThat(refused(brand, HEADQUARTERS, new AttemptFilter(NORTH, AttemptReason.NO_CODE, first)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nothingIsKnownOfAMemberWhoWasErased(String database) {
        try (var brand = brand(database)
                .happened(issued(1, ANNA), short1240(1, NORTH), new MemberErased(ANNA, ErasureReason.PERSON_REQUEST))) {
            assertThat(refused(brand, MANAGER_OF_NORTH, AttemptFilter.ALL))
                    .singleElement()
                    .satisfies(attempt -> {
                        assertThat(attempt.holder()).isEmpty();
                        assertThat(attempt.openMember()).isFalse();
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aPartTakesNoMoreStatementsForManyThanForFew(String database) {
        try (var brand = brand(database).happened(issued(1, ANNA), short1240(1, NORTH))) {
            long few = brand.statements(() -> refused(brand, HEADQUARTERS, AttemptFilter.ALL));
            for (int piece = 2; piece < 20; piece++) {
                brand.happened(issued(piece, BEN), rejected(piece, BEN, SOUTH), unknown(SOUTH, "W8YB"));
            }
            assertThat(refused(brand, HEADQUARTERS, AttemptFilter.ALL)).hasSize(37);
            assertThat(brand.statements(() -> refused(brand, HEADQUARTERS, AttemptFilter.ALL)))
                    .isEqualTo(few)
                    .isEqualTo(4);
        }
    }
}
