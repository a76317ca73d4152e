package io.sanshan.application.member;

import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.PersonalKeys;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.application.shared.UniqueKeys.Kind;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.MemberCommand;
import io.sanshan.domain.member.MemberRefusal;
import io.sanshan.domain.member.PhoneNumber;
import io.sanshan.domain.shared.Personal;
import io.sanshan.domain.shared.Refusal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends commands that give a member a phone, so that no phone comes to belong to two members. */
@Component
class MemberRegistration {

    private final CommandSender sender;
    private final UniqueKeys keys;
    private final PersonalKeys personalKeys;
    private final Phones phones;

    MemberRegistration(CommandSender sender, UniqueKeys keys, PersonalKeys personalKeys, Phones phones) {
        this.sender = sender;
        this.keys = keys;
        this.personalKeys = personalKeys;
        this.phones = phones;
    }

    /** Sends what becomes of the phone as typed; nothing typed is no phone. */
    Outcome withPhone(
            Request request,
            MemberId member,
            @Nullable String typed,
            Function<@Nullable Personal, MemberCommand> command) {
        if (typed == null || typed.isBlank()) {
            return sender.send(command.apply(null), request);
        }
        return phones.read(typed)
                .map(phone -> withPhone(request, member, phone, command))
                .orElseGet(() -> Outcome.refused(Refusal.of(MemberRefusal.PHONE_MALFORMED)));
    }

    private Outcome withPhone(
            Request request, MemberId member, PhoneNumber phone, Function<@Nullable Personal, MemberCommand> command) {
        String number = phone.value();
        String owner = member.value();
        if (!keys.reserve(Kind.MEMBER_PHONE, number, owner)) {
            return Outcome.refused(Refusal.of(MemberRefusal.PHONE_TAKEN));
        }
        // An error in between leaves the phone reserved: whether the command was accepted is settled from the log at
        // start.
        Outcome outcome = sender.send(command.apply(Personal.of(number)), request);
        if (outcome.isDone()) {
            keys.confirm(Kind.MEMBER_PHONE, number, owner);
            if (personalKeys.isDestroyed(owner)) {
                // Erased since the command was accepted, or long before a repeated one was: the phone stays free.
                keys.giveUp(Kind.MEMBER_PHONE, owner);
            }
        } else {
            keys.letGo(Kind.MEMBER_PHONE, number, owner);
        }
        return outcome;
    }

    void giveUpPhone(MemberId member) {
        keys.giveUp(Kind.MEMBER_PHONE, member.value());
    }
}
