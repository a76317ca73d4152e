package io.sanshan.application.guide;

import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.guide.GuideCommand.AssignGuideToStore;
import io.sanshan.domain.guide.GuideCommand.CorrectGuide;
import io.sanshan.domain.guide.GuideCommand.HireGuide;
import io.sanshan.domain.guide.GuideCommand.ResignGuide;
import io.sanshan.domain.guide.GuideCommand.TransferGuide;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.CodeAlphabet;
import io.sanshan.domain.shared.Personal;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class GuideCommandDoor implements GuideCommands {

    /** Forty random bits: nobody collects members for a guide by trying codes. */
    static final int CODE_LENGTH = 8;

    private static final SecureRandom random = new SecureRandom();

    private final CommandSender sender;

    GuideCommandDoor(CommandSender sender) {
        this.sender = sender;
    }

    @Override
    public Outcome hire(Request request, NewGuide guide) {
        Outcome hired = sender.send(
                new HireGuide(guide.guide(), Personal.of(guide.name().strip()), personal(guide.phone()), code()),
                request);
        StoreId store = guide.store();
        return store == null ? hired : hired.then(() -> assign(request.then("assign"), guide.guide(), store));
    }

    @Override
    public Outcome assign(Request request, GuideId guide, StoreId store) {
        return sender.send(new AssignGuideToStore(guide, store), request);
    }

    @Override
    public Outcome transfer(Request request, GuideId guide, StoreId store) {
        return sender.send(new TransferGuide(guide, store), request);
    }

    @Override
    public Outcome correct(Request request, GuideId guide, String name, @Nullable String phone) {
        return sender.send(new CorrectGuide(guide, Personal.of(name.strip()), personal(phone)), request);
    }

    @Override
    public Outcome resign(Request request, GuideId guide) {
        return sender.send(new ResignGuide(guide), request);
    }

    private static @Nullable Personal personal(@Nullable String text) {
        return text == null || text.isBlank() ? null : Personal.of(text.strip());
    }

    private static String code() {
        return random.ints(CODE_LENGTH, 0, CodeAlphabet.CHARACTERS.length())
                .mapToObj(CodeAlphabet.CHARACTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
