package io.sanshan.ui.member.pages;

import io.sanshan.application.member.JoinAnswer;
import io.sanshan.application.member.MemberCommands;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.member.MemberRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page behind a guide's QR code. A new phone and a known one get the same answer: the same page, with a cookie of the same
 * make, after the same time. The cookie of a known phone opens nothing that it did not open before.
 */
@Controller
class JoinController {

    private static final Caller ANYONE = new Caller.Anyone();

    private final MemberCommands members;
    private final JoinPage page;
    private final Pages pages;
    private final PageCookies cookies;
    private final FormTokens tokens;
    private final Seals seals;
    private final JoinLimit limit;
    private final EvenPace pace;
    private final Clock clock;

    JoinController(
            MemberCommands members,
            JoinPage page,
            Pages pages,
            PageCookies cookies,
            FormTokens tokens,
            Seals seals,
            JoinLimit limit,
            EvenPace pace,
            Clock clock) {
        this.members = members;
        this.page = page;
        this.pages = pages;
        this.cookies = cookies;
        this.tokens = tokens;
        this.seals = seals;
        this.limit = limit;
        this.pace = pace;
        this.clock = clock;
    }

    @GetMapping("/j/{guideCode}")
    ModelAndView page(
            @PathVariable("guideCode") String guideCode, HttpServletRequest request, HttpServletResponse response) {
        return page.form(guideCode, JoinFields.empty(), Map.of(), HttpStatus.OK, request, response);
    }

    @PostMapping("/j/{guideCode}")
    ModelAndView join(
            @PathVariable("guideCode") String guideCode, HttpServletRequest request, HttpServletResponse response) {
        JoinFields fields = JoinFields.of(request);
        PageWords words = pages.words(request);
        if (!limit.allows(request.getRemoteAddr())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            return wrong(
                    guideCode,
                    fields,
                    words,
                    "form",
                    "page.join.tooMany",
                    HttpStatus.TOO_MANY_REQUESTS,
                    request,
                    response);
        }
        Optional<String> number =
                cookies.formBearer(request).flatMap(bearer -> tokens.read(bearer, request.getParameter("form")));
        if (number.isEmpty() || !ConsentOffer.isCurrent(fields.textVersion())) {
            return wrong(guideCode, fields, words, "form", "page.form.stale", HttpStatus.CONFLICT, request, response);
        }
        Map<String, String> faults = fields.faults(words);
        if (!faults.isEmpty()) {
            return page.form(guideCode, fields, faults, HttpStatus.UNPROCESSABLE_CONTENT, request, response);
        }
        // The number of the form alone would let a corrected phone pass for the one that was sent before.
        Request once = new Request(
                ANYONE, seals.commandId(number.get(), fields.content(guideCode)), null, null, clock.instant());
        JoinAnswer answer =
                pace.keep(() -> members.join(once, fields.form(guideCode)), JoinAnswer.Joined.class::isInstance);
        return page(answer, guideCode, fields, words, request, response);
    }

    private ModelAndView page(
            JoinAnswer answer,
            String guideCode,
            JoinFields fields,
            PageWords words,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (answer) {
            case JoinAnswer.Joined joined -> {
                cookies.keepWallet(request, response, joined.walletSecret());
                yield done(guideCode);
            }
            case JoinAnswer.NeutralAnswer _ -> {
                cookies.keepWallet(
                        request, response, cookies.walletSecret(request).orElseGet(Seals::chance));
                yield done(guideCode);
            }
            case JoinAnswer.Refused(var refusal)
            when refusal.is(MemberRefusal.GUIDE_NOT_ACTIVE) -> page.unknown(guideCode, request);
            case JoinAnswer.Refused(var refusal) ->
                page.form(
                        guideCode,
                        fields,
                        Map.of(JoinFields.fieldOf(refusal), words.refusal(refusal)),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        request,
                        response);
        };
    }

    private static ModelAndView done(String guideCode) {
        return Addresses.seeOther(JoinPage.home(guideCode) + "/done");
    }

    /** What everybody reads after sending the form. */
    @GetMapping("/j/{guideCode}/done")
    ModelAndView done(@PathVariable("guideCode") String guideCode, HttpServletRequest request) {
        return pages.message(HttpStatus.OK, pages.words(request), JoinPage.home(guideCode) + "/done", "page.joined");
    }

    private ModelAndView wrong(
            String guideCode,
            JoinFields fields,
            PageWords words,
            String field,
            String text,
            HttpStatus status,
            HttpServletRequest request,
            HttpServletResponse response) {
        return page.form(guideCode, fields, Map.of(field, words.say(text)), status, request, response);
    }
}
