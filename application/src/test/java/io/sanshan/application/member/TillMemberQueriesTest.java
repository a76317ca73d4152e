package io.sanshan.application.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.KeysInMemory;
import io.sanshan.application.shared.MemberCode;
import io.sanshan.application.shared.SenderOfTest;
import io.sanshan.application.shared.UniqueKeys.Kind;
import io.sanshan.application.shared.projection.People;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.member.ErasureReason;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whom a till finds, and how little it is told of her. */
@Tag("P47")
class TillMemberQueriesTest {

    private static final Caller TILL = new Caller.Till(TillDeviceId.named("first"), People.NORTH);
    private static final MemberId ANNA = People.ANNA;
    private static final String PHONE = "+12015550101";

    private final SenderOfTest log = new SenderOfTest();
    private final KeysInMemory keys = new KeysInMemory();
    private final MemberCode code = MemberCode.of(keys, ANNA, 0);
    private final TillMemberQueries members = new TillMemberQueryDoor(
            keys, log.log(), new Phones("US"), shown -> Optional.of(ANNA).filter(_ -> shown.equals(code)));

    @BeforeEach
    void annaJoins() {
        log.recorded(ANNA.value(), People.registered(ANNA, "Anna Lee", PHONE));
        keys.reserve(Kind.MEMBER_PHONE, PHONE, ANNA.value());
    }

    @Test
    void findsHerByAnySpellingOfHerPhoneAndByHerId() {
        for (String phone : new String[] {PHONE, "+1 201-555-0101", "(201) 555-0101"}) {
            assertThat(members.byPhone(TILL, phone)).contains(new MemberAtTill(ANNA, "A••• L•••"));
        }
        assertThat(members.byId(TILL, ANNA)).contains(new MemberAtTill(ANNA, "A••• L•••"));
        assertThat(members.byId(TILL, ANNA).orElseThrow().toString()).doesNotContain("•");
    }

    @Test
    void findsHerByWhatSheShows() {
        for (String shown : new String[] {code.value(), code.grouped(), ' ' + ANNA.value()}) {
            assertThat(members.byCode(TILL, shown)).contains(new MemberAtTill(ANNA, "A••• L•••"));
        }
        for (String other :
                new String[] {MemberCode.of(keys, People.BEN, 0).value(), People.BEN.value(), "member-", "nobody"}) {
            assertThat(members.byCode(TILL, other)).isEmpty();
        }
    }

    @Test
    void findsNobodyElse() {
        assertThat(members.byPhone(TILL, "+12015550102")).isEmpty();
        assertThat(members.byPhone(TILL, "no phone")).isEmpty();
        assertThat(members.byId(TILL, People.BEN)).isEmpty();
    }

    @Test
    void findsNobodyWhoLeft() {
        log.recorded(ANNA.value(), new MemberLeft(ANNA));
        assertThat(members.byCode(TILL, code.value())).isEmpty();
        assertThat(members.byPhone(TILL, PHONE)).isEmpty();
        assertThat(members.byId(TILL, ANNA)).isEmpty();
    }

    @Test
    void findsNobodyWhoWasErased() {
        log.recorded(ANNA.value(), new MemberErased(ANNA, ErasureReason.PERSON_REQUEST));
        assertThat(members.byId(TILL, ANNA)).isEmpty();
    }
}
