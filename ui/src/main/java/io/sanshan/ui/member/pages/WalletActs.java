package io.sanshan.ui.member.pages;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Does what a form of a wallet asks, in the name of the member whom the secret belongs to, and shows the wallet anew. */
@Component
class WalletActs {

    private final WalletReader wallets;
    private final WalletAnswers answers;
    private final Pages pages;
    private final FormTokens tokens;
    private final Seals seals;
    private final EvenPace pace;
    private final Clock clock;

    WalletActs(
            WalletReader wallets,
            WalletAnswers answers,
            Pages pages,
            FormTokens tokens,
            Seals seals,
            EvenPace pace,
            Clock clock) {
        this.wallets = wallets;
        this.answers = answers;
        this.pages = pages;
        this.tokens = tokens;
        this.seals = seals;
        this.pace = pace;
        this.clock = clock;
    }

    ModelAndView act(
            @Nullable String link,
            String action,
            HttpServletRequest request,
            BiFunction<Caller.OfMember, String, Outcome> command) {
        Optional<String> secret = answers.secret(link, request);
        Optional<Caller.OfMember> caller = secret.flatMap(wallets::caller);
        Optional<String> number = secret.flatMap(known -> tokens.read(known, request.getParameter("form")));
        if (caller.isEmpty()) {
            return answers.closed(link, request);
        }
        if (number.isEmpty()) {
            return answers.stale(link, request);
        }
        Outcome outcome = pace.keep(() -> command.apply(caller.get(), number.get()));
        return switch (outcome) {
            case Outcome.Done _ -> Addresses.seeOther(WalletAnswers.home(link) + "?done=" + action);
            case Outcome.Refused(var refusal) ->
                answers.show(link, 1, "", pages.words(request).refusal(refusal), HttpStatus.CONFLICT, request);
        };
    }

    Request once(Caller.OfMember caller, String number, String... content) {
        return new Request(caller, seals.commandId(number, content), null, null, clock.instant());
    }
}
