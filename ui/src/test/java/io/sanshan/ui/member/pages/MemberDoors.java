package io.sanshan.ui.member.pages;

import static org.mockito.Mockito.mock;

import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.member.JoinAnswer;
import io.sanshan.application.member.JoinForm;
import io.sanshan.application.member.MemberCard;
import io.sanshan.application.member.MemberProfile;
import io.sanshan.application.member.MemberStatus;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.MemberCode;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.store.StoreCard;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.ConsentChannel;
import io.sanshan.domain.member.ConsentPurpose;
import io.sanshan.domain.member.JoinSource;
import io.sanshan.domain.member.MemberRefusal;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.store.StoreMode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One guide, one store and what members do there, in memory. It answers the questions that the members' pages ask of the doors,
 * those about coupons by {@link WalletsInMemory}; any other question fails.
 */
public class MemberDoors {

    static final String CODE = "K7Q2M9";
    static final MemberCode SHOWN = new MemberCode("7K3M9QX2T4WD");
    static final String KNOWN_PHONE = "(201) 555-0100";
    static final GuideId GUIDE = GuideId.named("lena");
    static final StoreId STORE = StoreId.named("harbour");

    private final Clock clock;
    private final Map<String, MemberId> phones = new HashMap<>();
    private final Map<MemberId, String> names = new HashMap<>();
    private final WalletsInMemory wallets;
    private final Map<MemberId, List<MemberCard.Consent>> consents = new HashMap<>();
    private final Map<String, MemberId> secrets = new HashMap<>();

    MemberDoors(Clock clock) {
        this.clock = clock;
        wallets = new WalletsInMemory(clock);
        begin();
    }

    final void begin() {
        phones.clear();
        names.clear();
        consents.clear();
        secrets.clear();
        wallets.empty();
        phones.put(KNOWN_PHONE, MemberId.named("known"));
    }

    /** The door, answered by the method of the same name and parameters. */
    <D> D door(Class<D> type) {
        return mock(type, asked -> {
            Method question = asked.getMethod();
            if (question.getDeclaringClass() == Object.class) {
                return question.getName().equals("toString") ? type.getSimpleName() : null;
            }
            for (Object answering : List.of(this, wallets)) {
                try {
                    return answering
                            .getClass()
                            .getMethod(question.getName(), question.getParameterTypes())
                            .invoke(answering, asked.getArguments());
                } catch (NoSuchMethodException unforeseen) {
                    // The other one may know it.
                } catch (InvocationTargetException failed) {
                    throw failed.getCause();
                }
            }
            throw new AssertionError("a page asks what no test foresees: " + question);
        });
    }

    WalletsInMemory wallets() {
        return wallets;
    }

    Set<String> secrets() {
        return secrets.keySet();
    }

    int membersJoined() {
        return names.size();
    }

    List<MemberCard.Consent> consentsOf(MemberId member) {
        return consents.getOrDefault(member, List.of());
    }

    MemberId memberWith(String phone) {
        return Objects.requireNonNull(phones.get(phone), "nobody joined with this phone");
    }

    public JoinAnswer join(Request request, JoinForm form) {
        if (form.phone().replaceAll("\\D", "").length() < 7) {
            return new JoinAnswer.Refused(Refusal.of(MemberRefusal.PHONE_MALFORMED));
        }
        MemberId member = MemberId.named("join/" + request.commandId());
        MemberId owner = phones.putIfAbsent(form.phone(), member);
        if (owner != null && !owner.equals(member)) {
            return new JoinAnswer.NeutralAnswer();
        }
        names.put(member, form.name());
        consents.put(
                member,
                new ArrayList<>(form.consents().stream()
                        .map(agreed -> new MemberCard.Consent(
                                agreed.channel(), agreed.purpose(), agreed.textVersion(), request.occurredAt()))
                        .toList()));
        String secret = Seals.chance();
        secrets.put(secret, member);
        return new JoinAnswer.Joined(member, secret);
    }

    public Optional<MemberId> byWalletSecret(Caller caller, String secret) {
        return Optional.ofNullable(secrets.get(secret));
    }

    public MemberProfile card(Caller caller, MemberId member) {
        own(caller, member);
        return new MemberProfile(
                new MemberCard(
                        member,
                        names.getOrDefault(member, ""),
                        null,
                        null,
                        null,
                        null,
                        GUIDE,
                        STORE,
                        clock.instant(),
                        JoinSource.GUIDE_CODE,
                        STORE,
                        clock.instant(),
                        List.of(),
                        consentsOf(member),
                        1,
                        MemberStatus.ACTIVE,
                        null),
                STORE,
                new MemberProfile.Numbers(0, 0, 0, 0, List.of(), null),
                true,
                SHOWN);
    }

    public Outcome grantConsent(
            Request request, MemberId member, ConsentChannel channel, ConsentPurpose purpose, String textVersion) {
        own(request.caller(), member);
        consents.computeIfAbsent(member, _ -> new ArrayList<>())
                .add(new MemberCard.Consent(channel, purpose, textVersion, request.occurredAt()));
        return Outcome.done();
    }

    public Outcome withdrawConsent(Request request, MemberId member, ConsentChannel channel, ConsentPurpose purpose) {
        own(request.caller(), member);
        boolean stood = consents.getOrDefault(member, new ArrayList<>())
                .removeIf(consent -> consent.channel() == channel && consent.purpose() == purpose);
        return stood ? Outcome.done() : Outcome.refused(Refusal.of(MemberRefusal.NOT_CONSENTED));
    }

    public Outcome revokeWalletLinks(Request request, MemberId member) {
        own(request.caller(), member);
        secrets.values().removeIf(member::equals);
        return Outcome.done();
    }

    public Optional<GuideQueries.Greeting> byCode(Caller caller, String code) {
        return code.equals(CODE)
                ? Optional.of(new GuideQueries.Greeting(GUIDE, "Lena Sommer", STORE))
                : Optional.empty();
    }

    public Map<GuideId, String> names(Caller caller, Collection<GuideId> guides) {
        return Map.of(GUIDE, "Lena Sommer");
    }

    public Optional<StoreCard> card(Caller caller, StoreId store) {
        return Optional.of(new StoreCard(
                STORE, "Harbour Street", "North", ZoneId.of("UTC"), StoreMode.DIRECT, Instant.EPOCH, null));
    }

    static void own(Caller caller, MemberId member) {
        if (!(caller instanceof Caller.OfMember own) || !own.member().equals(member)) {
            throw new NotAllowed(caller, "act for that member");
        }
    }
}
