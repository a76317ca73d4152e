package io.sanshan.application.shared.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.sanshan.application.audit.AuditQueries;
import io.sanshan.application.coupon.TillCodeQueries;
import io.sanshan.application.coupon.TillOfflineQueries;
import io.sanshan.application.letter.LetterQueries;
import io.sanshan.application.member.TillMemberQueries;
import io.sanshan.application.purchase.SaleQueries;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Slice;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No query of any door sends a statement per row: each is asked in a small brand, and again when everything is many. */
class QueryBudgetTest {

    private static final int FEW = 2;
    private static final int MANY = 12;

    /** More statements than this for one screenful ask for another read model. */
    private static final long BUDGET = 5;

    /** What is a list of the code, and what is read from the log or from the durable database. */
    private static final Set<String> READ_ELSEWHERE = Set.of(
            "MemberQueries.timelineKinds",
            "CouponQueries.history",
            "CouponTemplateQueries.leftToPush",
            "RedemptionQueries.check",
            "RedemptionQueries.told",
            "RedemptionQueries.takenBack",
            "RedemptionQueries.tryOut",
            "AccountQueries.hasAny");

    private static Stream<String> databases() {
        return TestDatabase.kinds();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aQueryAsksTheDatabaseNoMoreOfManyRowsThanOfFew(String database) {
        try (GrowingBrand brand = new GrowingBrand(database)) {
            brand.growTo(FEW);
            Map<String, Long> few = statements(brand);
            Map<String, Integer> rows = rows(brand);
            brand.growTo(MANY);
            assertThat(statements(brand)).isEqualTo(few);
            assertThat(few).allSatisfy((query, statements) -> assertThat(statements)
                    .as(query)
                    .isBetween(READ_ELSEWHERE.contains(query) ? 0L : 1L, BUDGET));
            Map<String, Integer> grown = rows(brand);
            grown.entrySet().removeIf(query -> query.getValue() <= rows.getOrDefault(query.getKey(), 0));
            assertThat(grown.keySet())
                    .as("queries that had more rows to read")
                    .contains(
                            "AccountQueries.list",
                            "AccountQueries.names",
                            "CampaignQueries.list",
                            "CampaignQueries.names",
                            "CampaignQueries.totals",
                            "CampaignQueries.awaitingApproval",
                            "CampaignQueries.pushable",
                            "CampaignQueries.pushTargets",
                            "CampaignQueries.claimable",
                            "TillCouponQueries.found",
                            "TillCouponQueries.foundSince",
                            "TillCouponQueries.redeemable",
                            "CouponQueries.byMemberCode",
                            "CouponQueries.wallet",
                            "CouponTemplateQueries.ofCampaign",
                            "CouponTemplateQueries.cards",
                            "FigureQueries.bestStores",
                            "FigureQueries.bestGuides",
                            "StoreActivityQueries.latest",
                            "GoodsQueries.search",
                            "GoodsQueries.sets",
                            "GuideQueries.list",
                            "GuideQueries.names",
                            "GuideQueries.book",
                            "GuideQueries.bookOf",
                            "GuideQueries.redemptions",
                            "LookBackQueries.members",
                            "MemberQueries.search",
                            "MemberQueries.timeline",
                            "MemberQueries.names",
                            "MemberQueries.audience",
                            "MemberQueries.tags",
                            "PurchaseQueries.ofMember",
                            "PurchaseQueries.ofStoreDay",
                            "StoreQueries.list",
                            "StoreQueries.names",
                            "StoreQueries.zones",
                            "AttemptQueries.refused",
                            "CodeBatchQueries.ofTemplates",
                            "OfflineQueries.list",
                            "OfflineQueries.overspends",
                            "TillDeviceQueries.list",
                            "TillDeviceQueries.names");
        }
    }

    private static Map<String, Long> statements(GrowingBrand brand) {
        Map<String, Long> statements = new TreeMap<>();
        Questions.ALL_DOORS.forEach(
                (name, question) -> statements.put(name, brand.events().statements(() -> question.answer(brand))));
        return statements;
    }

    private static Map<String, Integer> rows(GrowingBrand brand) {
        Map<String, Integer> rows = new HashMap<>();
        Questions.ALL_DOORS.forEach((name, question) -> rows.put(
                name,
                switch (question.answer(brand)) {
                    case Collection<?> answer -> answer.size();
                    case Map<?, ?> answer -> answer.size();
                    case Slice<?> answer -> answer.rows().size();
                    default -> 0;
                }));
        return rows;
    }

    /**
     * {@link AuditQueries}, {@link SaleQueries}, {@link TillMemberQueries}, {@link TillCodeQueries} and {@link TillOfflineQueries} read
     * streams of the log, {@link LetterQueries} what is kept beside it: no rows of read models.
     */
    @Test
    void everyQueryOfEveryDoorIsAsked() {
        Set<String> queries = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.sanshan.application")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Door.class))
                        .filter(type -> type.getSimpleName().endsWith("Queries"))
                        .filter(type -> !type.isEquivalentTo(AuditQueries.class))
                        .filter(type -> !type.isEquivalentTo(LetterQueries.class))
                        .filter(type -> !type.isEquivalentTo(TillMemberQueries.class))
                        .filter(type -> !type.isEquivalentTo(TillCodeQueries.class))
                        .filter(type -> !type.isEquivalentTo(TillOfflineQueries.class))
                        .filter(type -> !type.isEquivalentTo(SaleQueries.class))
                        .map(JavaClass::getMethods)
                        .flatMap(Set::stream)
                        .map(method -> name(method))
                        .collect(Collectors.toSet());
        assertThat(queries).hasSizeGreaterThan(40);
        assertThat(Questions.ALL_DOORS.keySet()).isEqualTo(queries);
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + '.' + method.getName();
    }
}
