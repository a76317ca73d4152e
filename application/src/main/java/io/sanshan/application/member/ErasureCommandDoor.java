package io.sanshan.application.member;

import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.ErasureReason;
import io.sanshan.domain.member.MemberCommand.EraseMember;
import org.springframework.stereotype.Component;

@Component
class ErasureCommandDoor implements ErasureCommands {

    private final CommandSender sender;

    ErasureCommandDoor(CommandSender sender) {
        this.sender = sender;
    }

    @Override
    public Outcome erase(Request request, MemberId member, ErasureReason reason) {
        return sender.send(new EraseMember(member, reason), request);
    }
}
