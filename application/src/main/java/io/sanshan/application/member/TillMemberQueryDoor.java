package io.sanshan.application.member;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.Masked;
import io.sanshan.application.shared.MemberCode;
import io.sanshan.application.shared.MemberCodes;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.application.shared.UniqueKeys.Kind;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.MemberEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the log and the unique keys, so that who joined a moment ago is found at the till now; by her own code a moment later. */
@Component
class TillMemberQueryDoor implements TillMemberQueries {

    private final UniqueKeys keys;
    private final EventLog log;
    private final Phones phones;
    private final MemberCodes codes;

    TillMemberQueryDoor(UniqueKeys keys, EventLog log, Phones phones, MemberCodes codes) {
        this.keys = keys;
        this.log = log;
        this.phones = phones;
        this.codes = codes;
    }

    @Override
    public Optional<MemberAtTill> byPhone(Caller caller, String phone) {
        return phones.read(phone)
                .flatMap(number -> keys.owner(Kind.MEMBER_PHONE, number.value()))
                .map(MemberId::new)
                .flatMap(this::active);
    }

    @Override
    public Optional<MemberAtTill> byCode(Caller caller, String code) {
        return MemberCode.read(code).flatMap(codes::member).or(() -> id(code)).flatMap(this::active);
    }

    private static Optional<MemberId> id(String code) {
        try {
            return Optional.of(new MemberId(code.strip()));
        } catch (IllegalArgumentException notAMembers) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<MemberAtTill> byId(Caller caller, MemberId member) {
        return active(member);
    }

    private Optional<MemberAtTill> active(MemberId member) {
        @Nullable MemberCard card = null;
        for (RecordedEvent event : log.stream(member.value(), 0)) {
            if (event.payload() instanceof MemberEvent happened) {
                card = MemberCard.evolve(card, happened, event.occasion());
            }
        }
        return card != null && card.status() == MemberStatus.ACTIVE
                ? Optional.of(new MemberAtTill(member, Masked.name(card.name())))
                : Optional.empty();
    }
}
