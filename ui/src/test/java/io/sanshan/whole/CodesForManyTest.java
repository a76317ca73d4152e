package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.coupon.CodeBatchCommands;
import io.sanshan.application.coupon.CodeUseCommands;
import io.sanshan.application.member.MemberCommands;
import io.sanshan.application.member.NewMember;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.CodeRefusal;
import io.sanshan.domain.coupon.CodeUseEvent.CodeUsed;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many members with the same code, on the whole application: on one node, and on two nodes on one MySQL. */
@Tag("P4")
class CodesForManyTest {

    private static final int MEMBERS = 24;
    private static final int USES = 5;
    private static final CouponTerms TERMS =
            CouponTerms.of(new Discount.AmountOff(new Money(500, "USD")), new Validity.AfterIssue(0, 30));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void areUsedAsOftenAsTheyMayOnOneNode() throws Exception {
        NodesOnTrial.one(folder, CodesForManyTest::areUsedAsOftenAsTheyMay);
    }

    @Test
    void areUsedAsOftenAsTheyMayOnTwoNodes() throws Exception {
        NodesOnTrial.two(folder, CodesForManyTest::areUsedAsOftenAsTheyMay);
    }

    private static void areUsedAsOftenAsTheyMay(List<WholeApplication> nodes) throws Exception {
        WholeApplication node = nodes.getFirst();
        TwoStores stores = new TwoStores(node);
        stores.open();
        register(node, stores);

        CouponTemplateId unique = stores.offer("by a code of one's own", TERMS);
        CodesMade own = CodesMade.ofPattern(node, stores, unique, 3);
        assertThat(used(nodes, stores, own.codes().getFirst(), Refusal.of(CodeRefusal.CODE_USED)))
                .isEqualTo(1);
        assertThat(NodesOnTrial.issued(node, unique, members())).hasSize(1);

        CouponTemplateId common = stores.offer("by a code for all", TERMS);
        CodesMade shared = CodesMade.shared(node, stores, common, "WELCOME5", USES);
        assertThat(used(nodes, stores, "welcome5", Refusal.of(CodeRefusal.CODE_USED_UP, String.valueOf(USES))))
                .isEqualTo(USES);
        assertThat(NodesOnTrial.issued(node, common, members())).hasSize(USES);

        assertThat(CodesMade.card(node, unique, own.batch()).used()).isEqualTo(1);
        assertThat(CodesMade.card(node, common, shared.batch()).used()).isEqualTo(USES);
        assertThat(node.get(EventLog.class).counts().get(CodeUsed.class)).isEqualTo(1 + USES);
        assertThat(node.get(CodeBatchCommands.class)
                        .check(
                                stores.request(Visitor.HEADQUARTERS.caller()),
                                List.of("WELCOME5", own.codes().getLast(), "NEW-ONE"))
                        .faultsInAll())
                .isEqualTo(2);
    }

    private static MemberId member(int number) {
        return MemberId.named("member " + number);
    }

    private static List<MemberId> members() {
        return IntStream.range(0, MEMBERS).mapToObj(CodesForManyTest::member).toList();
    }

    private static void register(WholeApplication node, TwoStores stores) {
        for (int i = 0; i < MEMBERS; i++) {
            UsedBrand.done(node.get(MemberCommands.class)
                    .register(
                            stores.request(Visitor.HEADQUARTERS.caller()),
                            new NewMember(
                                    member(i),
                                    "Some Body",
                                    "+120155502%02d".formatted(i),
                                    null,
                                    JoinSource.HEADQUARTERS,
                                    TwoStores.STORE,
                                    TwoStores.GUIDE)));
        }
        node.awaitReadModels();
    }

    /** Each asks once more under the same id, and is answered the same. */
    private static int used(List<WholeApplication> nodes, TwoStores stores, String code, Refusal no) throws Exception {
        List<Request> asked = IntStream.range(0, MEMBERS)
                .mapToObj(i -> stores.request(new Caller.OfMember(member(i))))
                .toList();
        List<Outcome> answers = takeAll(nodes, asked, code);
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isIn(Outcome.done(), Outcome.refused(no)));
        nodes.forEach(WholeApplication::awaitReadModels);
        assertThat(takeAll(nodes, asked, code)).isEqualTo(answers);
        return (int) answers.stream().filter(Outcome::isDone).count();
    }

    private static List<Outcome> takeAll(List<WholeApplication> nodes, List<Request> asked, String code)
            throws Exception {
        return NodesOnTrial.atOnce(
                asked.size(),
                i -> nodes.get(i % nodes.size()).get(CodeUseCommands.class).takeByCode(asked.get(i), code));
    }
}
