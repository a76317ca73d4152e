package io.sanshan.whole;

import static io.sanshan.whole.UsedBrand.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.member.ErasureCommands;
import io.sanshan.application.member.MemberCommands;
import io.sanshan.application.member.NewMember;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.PersonalKeys;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.application.shared.UniqueKeys.Kind;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.ErasureReason;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberEvent.ErasureCompleted;
import io.sanshan.domain.member.MemberEvent.MemberErased;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application ends between two steps of an erasure: the next start takes each of them to the end, once. */
class ErasureCutShortTest {

    private static final MemberId ASKED_FOR = MemberId.named("asked for");
    private static final MemberId WITHOUT_KEY = MemberId.named("without key");
    private static final MemberId WITHOUT_PHONE = MemberId.named("without phone");
    private static final Map<MemberId, String> PHONES =
            Map.of(ASKED_FOR, "+12015550151", WITHOUT_KEY, "+12015550152", WITHOUT_PHONE, "+12015550153");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path home;

    @Test
    void isCarriedOutByTheNextStart() {
        try (WholeApplication first = WholeApplication.start(home, "sanshan.ticks.erasures=PT1H")) {
            UsedBrand brand = new UsedBrand(first);
            PHONES.forEach((member, phone) -> done(first.get(MemberCommands.class)
                    .register(
                            brand.request(brand.headquarters),
                            new NewMember(
                                    member, "Somebody Known", phone, null, JoinSource.HEADQUARTERS, null, null))));
            PHONES.keySet()
                    .forEach(member -> done(first.get(ErasureCommands.class)
                            .erase(brand.request(ErasedBrand.PROTECTION), member, ErasureReason.PERSON_REQUEST)));
            // As far as the process came before it ended.
            PersonalKeys keys = first.get(PersonalKeys.class);
            keys.destroy(WITHOUT_KEY.value());
            keys.destroy(WITHOUT_PHONE.value());
            first.get(UniqueKeys.class).giveUp(Kind.MEMBER_PHONE, WITHOUT_PHONE.value());

            assertThat(keys.isDestroyed(ASKED_FOR.value())).isFalse();
            assertThat(first.get(UniqueKeys.class).owner(Kind.MEMBER_PHONE, "+12015550151"))
                    .contains(ASKED_FOR.value());
            assertThat(life(first, ASKED_FOR)).last().isInstanceOf(MemberErased.class);
        }
        try (WholeApplication second = WholeApplication.start(home)) {
            PHONES.forEach((member, phone) -> {
                WholeApplication.await(() -> ErasedBrand.erasure(second, member).completed() != null);
                assertThat(second.get(PersonalKeys.class).isDestroyed(member.value()))
                        .isTrue();
                assertThat(second.get(UniqueKeys.class).owner(Kind.MEMBER_PHONE, phone))
                        .isEmpty();
                assertThat(life(second, member))
                        .filteredOn(ErasureCompleted.class::isInstance)
                        .singleElement()
                        .satisfies(event -> {
                            ErasureCompleted completed = (ErasureCompleted) event;
                            assertThat(completed.personalValues()).isEqualTo(2);
                            assertThat(completed.phoneFreed()).isTrue();
                        });
            });
        }
    }

    private static List<Object> life(WholeApplication application, MemberId member) {
        return application.get(EventLog.class).stream(member.value(), 0).stream()
                .map(RecordedEvent::payload)
                .toList();
    }
}
