package io.sanshan.application.importing.run;

import io.sanshan.application.importing.plan.Order;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.domain.member.MemberCommand.RegisterMember;
import io.sanshan.domain.shared.Personal;
import org.jspecify.annotations.Nullable;

/** Registers members with phones that nobody else has: reserve, command, confirm. */
final class Registration {

    private final CommandSender commands;
    private final UniqueKeys uniqueKeys;
    private final EventLog log;

    Registration(CommandSender commands, UniqueKeys uniqueKeys, EventLog log) {
        this.commands = commands;
        this.uniqueKeys = uniqueKeys;
        this.log = log;
    }

    Outcome of(Order.Register order, Request request) {
        RegisterMember plain = order.withoutPhone();
        String owner = plain.member().value();
        if (!log.stream(owner, 0).isEmpty()) {
            // She may have moved to another phone since: to confirm this one would take that one away.
            return Outcome.done();
        }
        String phone = firstFree(order, owner);
        if (phone == null) {
            return commands.send(plain, request);
        }
        RegisterMember withPhone = new RegisterMember(
                plain.member(), plain.name(), Personal.of(phone), plain.birthday(), plain.source(), plain.store());
        Outcome outcome = commands.send(withPhone, request);
        if (outcome.isDone()) {
            uniqueKeys.confirm(UniqueKeys.Kind.MEMBER_PHONE, phone, owner);
        } else {
            uniqueKeys.letGo(UniqueKeys.Kind.MEMBER_PHONE, phone, owner);
        }
        return outcome;
    }

    private @Nullable String firstFree(Order.Register order, String owner) {
        for (int attempt = 0; ; attempt++) {
            String phone = order.phones().apply(attempt);
            if (phone == null || uniqueKeys.reserve(UniqueKeys.Kind.MEMBER_PHONE, phone, owner)) {
                return phone;
            }
        }
    }
}
