package io.sanshan.application.member;

import static io.sanshan.application.shared.projection.People.ANNA;
import static io.sanshan.application.shared.projection.People.ANNA_HERSELF;
import static io.sanshan.application.shared.projection.People.BEN;
import static io.sanshan.application.shared.projection.People.HEADQUARTERS;
import static io.sanshan.application.shared.projection.People.NORA;
import static io.sanshan.application.shared.projection.People.NORA_HERSELF;
import static io.sanshan.application.shared.projection.People.NORTH;
import static io.sanshan.application.shared.projection.People.NORTH_MANAGER;
import static io.sanshan.application.shared.projection.People.SAM;
import static io.sanshan.application.shared.projection.People.SAM_HIMSELF;
import static io.sanshan.application.shared.projection.People.SOUTH;
import static io.sanshan.application.shared.projection.People.SOUTH_MANAGER;
import static io.sanshan.application.shared.projection.People.bound;
import static io.sanshan.application.shared.projection.People.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.KeysInMemory;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.PersonalKeysInMemory;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.SenderOfTest;
import io.sanshan.application.shared.UniqueKeys.Kind;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.BindingReason;
import io.sanshan.domain.member.ConsentChannel;
import io.sanshan.domain.member.ConsentPurpose;
import io.sanshan.domain.member.GuideBook;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberCommand.BindMember;
import io.sanshan.domain.member.MemberCommand.ChangePhone;
import io.sanshan.domain.member.MemberCommand.GrantConsent;
import io.sanshan.domain.member.MemberCommand.IssueWalletLink;
import io.sanshan.domain.member.MemberCommand.RegisterMember;
import io.sanshan.domain.member.MemberRefusal;
import io.sanshan.domain.shared.Personal;
import io.sanshan.domain.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberCommandsTest {

    private static final String PHONE = "+15550100123";
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Caller ANYONE = new Caller.Anyone();

    private final SenderOfTest sender = new SenderOfTest();
    private final KeysInMemory keys = new KeysInMemory();
    private final PersonalKeysInMemory personalKeys = new PersonalKeysInMemory();
    private final GuideBook guides = guide -> new GuideBook.Standing(true, guide.equals(NORA) ? NORTH : SOUTH);
    private final GuideCodes codes = code -> code.equals("NNNN2222") ? Optional.of(NORA) : Optional.empty();
    private final MemberCommands members = new MemberCommandDoor(
            sender,
            new MemberRegistration(sender, keys, personalKeys, new Phones("US")),
            new WalletSecrets(sender, keys),
            new MemberScope(sender.log(), guides),
            codes,
            guides);

    private static Request request(Caller caller) {
        return Request.of(caller, NOW);
    }

    private static NewMember form(MemberId member, @Nullable String phone, @Nullable GuideId guide) {
        return new NewMember(member, "Anna", phone, null, JoinSource.IMPORT, null, guide);
    }

    private <T> T only(Class<T> command) {
        return sender.sent().stream()
                .filter(command::isInstance)
                .map(command::cast)
                .reduce((one, other) -> {
                    throw new AssertionError("more than one " + command);
                })
                .orElseThrow();
    }

    @Nested
    class Registering {

        @ParameterizedTest
        @ValueSource(strings = {"+1 555 010 0123", "(555) 010-0123", "555.010.0123", "+15550100123"})
        void writesAPhoneInItsOneForm(String typed) {
            assertThat(members.register(request(HEADQUARTERS), form(ANNA, typed, null))
                            .isDone())
                    .isTrue();
            Personal phone = only(RegisterMember.class).phone();
            assertThat(phone).isEqualTo(Personal.of(PHONE));
            assertThat(keys.isConfirmed(Kind.MEMBER_PHONE, PHONE)).isTrue();
        }

        @Test
        void keepsNoPhoneOfSomebodyWhoWasErasedMeanwhile() {
            personalKeys.destroy(ANNA.value());
            assertThat(members.register(request(HEADQUARTERS), form(ANNA, PHONE, null))
                            .isDone())
                    .as("the answer of long ago comes again")
                    .isTrue();
            assertThat(keys.owner(Kind.MEMBER_PHONE, PHONE)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"12", "hello", "+1 555 010 0123 99 99", "555-010-0123 ext. 4"})
        void refusesWhatIsNoPhone(String typed) {
            assertThat(members.register(request(HEADQUARTERS), form(ANNA, typed, null)))
                    .isEqualTo(Outcome.refused(Refusal.of(MemberRefusal.PHONE_MALFORMED)));
            assertThat(sender.sent()).isEmpty();
        }

        @Test
        void refusesAPhoneOfSomebodyElse() {
            members.register(request(HEADQUARTERS), form(ANNA, PHONE, null));
            Outcome second = members.register(request(HEADQUARTERS), form(BEN, "555 010 0123", null));
            assertThat(second).isEqualTo(Outcome.refused(Refusal.of(MemberRefusal.PHONE_TAKEN)));
            assertThat(only(RegisterMember.class).member()).isEqualTo(ANNA);
        }

        @Test
        void letsThePhoneGoWhenTheMemberWasRefused() {
            sender.refuse(Refusal.of(MemberRefusal.NAME_MISSING));
            members.register(request(HEADQUARTERS), form(ANNA, PHONE, null));
            assertThat(keys.owner(Kind.MEMBER_PHONE, PHONE)).isEmpty();
        }

        @Test
        void bindsToTheGuideWhoRegisters() {
            members.register(request(NORA_HERSELF), form(ANNA, null, null));
            assertThat(only(BindMember.class)).isEqualTo(new BindMember(ANNA, NORA, BindingReason.FIRST));
            assertThat(only(RegisterMember.class).source()).isEqualTo(JoinSource.STORE);
            assertThat(only(RegisterMember.class).store()).isEqualTo(NORTH);
        }

        @Test
        void doesNotRegisterForGuidesOfOthers() {
            assertThatThrownBy(() -> members.register(request(NORA_HERSELF), form(ANNA, null, SAM)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> members.register(request(NORTH_MANAGER), form(ANNA, null, SAM)))
                    .isInstanceOf(NotAllowed.class);
            assertThat(sender.sent()).isEmpty();
        }
    }

    @Nested
    class Joining {

        private final JoinForm.Agreed sms = new JoinForm.Agreed(ConsentChannel.SMS, ConsentPurpose.MARKETING, "v1");

        private JoinForm page(String code, String phone, String name) {
            return new JoinForm(code, phone, name, List.of(sms));
        }

        @Test
        void registersBindsRecordsConsentsAndOpensAWallet() {
            JoinAnswer answer = members.join(request(ANYONE), page("NNNN2222", "555 010 0123", "Anna"));
            assertThat(answer).isInstanceOfSatisfying(JoinAnswer.Joined.class, joined -> {
                assertThat(joined.walletSecret()).hasSizeGreaterThanOrEqualTo(22);
                assertThat(only(IssueWalletLink.class).secretHash())
                        .isEqualTo(keys.hash(MemberQueries.WALLET_LINK, joined.walletSecret()));
                assertThat(joined.toString()).doesNotContain(joined.walletSecret());
            });
            assertThat(only(RegisterMember.class).source()).isEqualTo(JoinSource.GUIDE_CODE);
            assertThat(only(RegisterMember.class).store()).isEqualTo(NORTH);
            assertThat(only(BindMember.class).guide()).isEqualTo(NORA);
            assertThat(only(GrantConsent.class).textVersion()).isEqualTo("v1");
            assertThat(sender.occasions().stream().map(occasion -> occasion.commandId()))
                    .doesNotHaveDuplicates();
        }

        @Test
        void saysNothingOfAPhoneThatIsKnown() {
            members.join(request(ANYONE), page("NNNN2222", PHONE, "Anna"));
            int before = sender.sent().size();
            assertThat(members.join(request(ANYONE), page("NNNN2222", PHONE, "Eve")))
                    .isEqualTo(new JoinAnswer.NeutralAnswer());
            assertThat(sender.sent()).hasSize(before);
        }

        @Test
        void saysTheSameOfABadFormWhetherOrNotThePhoneIsKnown() {
            members.join(request(ANYONE), page("NNNN2222", PHONE, "Anna"));
            for (String phone : List.of(PHONE, "+15550100124")) {
                assertThat(members.join(request(ANYONE), page("NNNN2222", phone, " ")))
                        .isEqualTo(new JoinAnswer.Refused(Refusal.of(MemberRefusal.NAME_MISSING)));
                assertThat(members.join(request(ANYONE), page("XXXX2222", phone, "Anna")))
                        .isEqualTo(new JoinAnswer.Refused(Refusal.of(MemberRefusal.GUIDE_NOT_ACTIVE)));
            }
        }

        @Test
        void makesOneMemberAndOneLinkOfAPageThatIsSentTwice() {
            Request request = request(ANYONE);
            JoinForm page = page("NNNN2222", PHONE, "Anna");
            JoinAnswer first = members.join(request, page);
            JoinAnswer second = members.join(request, page);
            assertThat(first).isInstanceOf(JoinAnswer.Joined.class);
            assertThat(second).isEqualTo(first);
            // The same command ids again: the log gives the first answers to them, and keeps nothing new.
            List<String> ids = sender.occasions().stream()
                    .map(occasion -> occasion.commandId())
                    .toList();
            assertThat(ids.subList(ids.size() / 2, ids.size())).isEqualTo(ids.subList(0, ids.size() / 2));
        }

        @Test
        void opensAnotherWalletWithAnotherSecret() {
            JoinAnswer anna = members.join(request(ANYONE), page("NNNN2222", PHONE, "Anna"));
            JoinAnswer ben = members.join(request(ANYONE), page("NNNN2222", "+15550100124", "Ben"));
            assertThat(((JoinAnswer.Joined) anna).walletSecret())
                    .isNotEqualTo(((JoinAnswer.Joined) ben).walletSecret())
                    .matches("[A-Za-z0-9_-]{32}");
        }
    }

    @Nested
    class ForMembersOfOthers {

        @BeforeEach
        void annaIsNoras() {
            sender.recorded(ANNA.value(), registered(ANNA, "Anna", PHONE));
            sender.recorded(ANNA.value(), bound(ANNA, NORA));
        }

        @Test
        void actsWhoLooksAfterTheMember() {
            for (Caller caller : List.of(HEADQUARTERS, NORTH_MANAGER, NORA_HERSELF)) {
                assertThat(members.addTag(request(caller), ANNA, "tea").isDone())
                        .isTrue();
            }
            assertThat(members.issueWalletLink(request(ANNA_HERSELF), ANNA))
                    .isInstanceOf(WalletLinkAnswer.Issued.class);
        }

        @Test
        void nobodyElseActs() {
            for (Caller caller : List.of(SOUTH_MANAGER, SAM_HIMSELF)) {
                assertThatThrownBy(() -> members.addTag(request(caller), ANNA, "tea"))
                        .isInstanceOf(NotAllowed.class);
                assertThatThrownBy(() -> members.issueWalletLink(request(caller), ANNA))
                        .isInstanceOf(NotAllowed.class);
                assertThatThrownBy(() -> members.changePhone(request(caller), ANNA, PHONE))
                        .isInstanceOf(NotAllowed.class);
            }
            assertThatThrownBy(() -> members.leave(request(ANNA_HERSELF), BEN)).isInstanceOf(NotAllowed.class);
            assertThat(sender.sent()).isEmpty();
        }

        @Test
        void aStoreTakesInAMemberWhoAsksForOneOfItsGuides() {
            assertThat(members.changeGuide(request(SOUTH_MANAGER), ANNA, SAM).isDone())
                    .isTrue();
            assertThat(only(BindMember.class).reason()).isEqualTo(BindingReason.MEMBER_REQUEST);
            assertThatThrownBy(() -> members.changeGuide(request(SOUTH_MANAGER), ANNA, NORA))
                    .isInstanceOf(NotAllowed.class);
        }

        @Test
        void aChangedPhoneFreesTheOneBefore() {
            keys.reserve(Kind.MEMBER_PHONE, PHONE, ANNA.value());
            keys.confirm(Kind.MEMBER_PHONE, PHONE, ANNA.value());
            members.changePhone(request(NORTH_MANAGER), ANNA, "555 010 0199");
            assertThat(only(ChangePhone.class).phone()).isEqualTo(Personal.of("+15550100199"));
            assertThat(keys.owner(Kind.MEMBER_PHONE, PHONE)).isEmpty();
            assertThat(keys.owner(Kind.MEMBER_PHONE, "+15550100199")).contains(ANNA.value());
            members.leave(request(HEADQUARTERS), ANNA);
            assertThat(keys.owner(Kind.MEMBER_PHONE, "+15550100199")).isEmpty();
        }

        @Test
        void aMemberWritesNoNotesAboutHerself() {
            ProfileChange change = new ProfileChange(null, null, null, "likes discounts");
            assertThatThrownBy(() -> members.changeProfile(request(ANNA_HERSELF), ANNA, change))
                    .isInstanceOf(NotAllowed.class);
        }
    }
}
