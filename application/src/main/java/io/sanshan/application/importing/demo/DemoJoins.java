package io.sanshan.application.importing.demo;

import io.sanshan.application.importing.plan.Dice;
import io.sanshan.application.importing.plan.Errand;
import io.sanshan.application.importing.plan.Keys;
import io.sanshan.application.importing.plan.Names;
import io.sanshan.application.importing.plan.Order;
import io.sanshan.application.importing.plan.Phones;
import io.sanshan.application.importing.plan.StorePlan;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.BindingReason;
import io.sanshan.domain.member.ConsentChannel;
import io.sanshan.domain.member.ConsentPurpose;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberCommand.BindMember;
import io.sanshan.domain.member.MemberCommand.GrantConsent;
import io.sanshan.domain.member.MemberCommand.RegisterMember;
import io.sanshan.domain.shared.Personal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Members who joined in the last days, most of them by a guide's code. */
final class DemoJoins {

    private static final int JOINS = 36;
    private static final int DAYS = 7;
    private static final int STORES = 10;
    private static final int BY_CODE_PERCENT = 75;
    private static final String CONSENT_TEXT = "join-1";

    private final DemoFacts facts;
    private final Moments moments;

    DemoJoins(DemoFacts facts, Moments moments) {
        this.facts = facts;
        this.moments = moments;
    }

    List<Errand> errands() {
        List<String> stores = facts.busiestStores(STORES);
        return stores.isEmpty()
                ? List.of()
                : IntStream.range(0, JOINS)
                        .mapToObj(number -> join(number, stores))
                        .toList();
    }

    private Errand join(int number, List<String> stores) {
        String key = DemoBrand.COMMAND_PREFIX + "join/" + number;
        Dice dice = Dice.of(key);
        // The first few come to the store whose manager and guide have accounts.
        String storeNumber = number < 6 ? stores.getFirst() : dice.pick(stores);
        StoreId store = Keys.store(storeNumber);
        MemberId member = MemberId.named(key);
        JoinSource source = dice.percent(BY_CODE_PERCENT) ? JoinSource.GUIDE_CODE : JoinSource.STORE;
        Instant at = moments.since(moments.day(1 - DAYS), dice);
        Personal name = Personal.of(Names.of(dice));
        int place = number < 3 ? 1 : dice.between(1, StorePlan.guidesOf(storeNumber));
        return DemoBrand.errand(List.of(
                new Order.Register(
                        key + "/register",
                        store,
                        at,
                        attempt -> attempt == 0 ? Phones.ofDemo(number) : null,
                        new RegisterMember(member, name, null, null, source, store)),
                new Order.Send(
                        key + "/bind",
                        store,
                        at,
                        new BindMember(member, Keys.guide(storeNumber, place), BindingReason.FIRST)),
                new Order.Send(
                        key + "/consent",
                        store,
                        at,
                        new GrantConsent(member, ConsentChannel.SMS, ConsentPurpose.MARKETING, CONSENT_TEXT))));
    }
}
