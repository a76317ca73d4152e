package io.sanshan.whole;

import static io.sanshan.whole.UsedBrand.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.member.ErasureCommands;
import io.sanshan.application.member.MemberCommands;
import io.sanshan.application.member.NewMember;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.application.shared.UniqueKeys.Kind;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.ErasureReason;
import io.sanshan.domain.member.JoinSource;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of unique values is made anew from all of the log, the erased included: her phone stays free, and finds a new owner. */
class ErasedPhoneTest {

    private static final String HERS = "+12015550161";
    private static final String ANOTHERS = "+12015550162";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path home;

    @Test
    void staysFreeWhenTheUniqueValuesAreMadeAnew() {
        MemberId erased = MemberId.named("erased");
        MemberId other = MemberId.named("other");
        MemberId newcomer = MemberId.named("newcomer");
        try (WholeApplication first = WholeApplication.start(home)) {
            register(first, erased, HERS);
            register(first, other, ANOTHERS);
            done(first.get(ErasureCommands.class)
                    .erase(new UsedBrand(first).request(ErasedBrand.PROTECTION), erased, ErasureReason.PERSON_REQUEST));
            WholeApplication.await(() -> ErasedBrand.erasure(first, erased).completed() != null);
        }
        try (WholeApplication again = WholeApplication.start(home, "sanshan.unique-keys.rebuild=true")) {
            UniqueKeys keys = again.get(UniqueKeys.class);
            assertThat(keys.owner(Kind.MEMBER_PHONE, HERS)).isEmpty();
            assertThat(keys.owner(Kind.MEMBER_PHONE, ANOTHERS)).contains(other.value());
            register(again, newcomer, HERS);
            assertThat(keys.owner(Kind.MEMBER_PHONE, HERS)).contains(newcomer.value());
        }
    }

    private static void register(WholeApplication application, MemberId member, String phone) {
        UsedBrand brand = new UsedBrand(application);
        done(application
                .get(MemberCommands.class)
                .register(
                        brand.request(brand.headquarters),
                        new NewMember(member, "Somebody Known", phone, null, JoinSource.HEADQUARTERS, null, null)));
    }
}
