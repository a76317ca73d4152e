package io.sanshan.ui.member.pages;

import io.sanshan.application.coupon.CouponCommands;
import io.sanshan.application.member.MemberCommands;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.member.ConsentChannel;
import io.sanshan.domain.member.ConsentPurpose;
import io.sanshan.domain.member.MemberRefusal;
import io.sanshan.domain.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * A member's wallet, opened by a cookie or by a link. What it asks for is asked in the name of the member whom the secret belongs
 * to; nothing that a form says names a member.
 */
@Controller
class WalletController {

    private static final String WITH_COOKIE = WalletAnswers.WITH_COOKIE;
    private static final String WITH_LINK = "/m/w/{secret}";

    /** What a wallet says that it was done. */
    private static final Set<String> DONE = Set.of("claim", "consent", "give", "withdraw", "take", "code");

    private final WalletReader wallets;
    private final MemberCommands members;
    private final CouponCommands coupons;
    private final WalletAnswers answers;
    private final Pages pages;
    private final PageCookies cookies;
    private final FormTokens tokens;
    private final WalletActs acts;

    WalletController(
            WalletReader wallets,
            MemberCommands members,
            CouponCommands coupons,
            WalletAnswers answers,
            Pages pages,
            PageCookies cookies,
            FormTokens tokens,
            WalletActs acts) {
        this.wallets = wallets;
        this.members = members;
        this.coupons = coupons;
        this.answers = answers;
        this.pages = pages;
        this.cookies = cookies;
        this.tokens = tokens;
        this.acts = acts;
    }

    @GetMapping({WITH_COOKIE, WITH_LINK})
    ModelAndView wallet(
            @PathVariable(name = "secret", required = false) @Nullable String link,
            @RequestParam(name = "leaf", defaultValue = "1") String leaf,
            @RequestParam(name = "done", defaultValue = "") String done,
            HttpServletRequest request) {
        PageWords words = pages.words(request);
        String note = DONE.contains(done) ? words.say("page.wallet.done." + done) : "";
        return answers.show(link, number(leaf), note, "", HttpStatus.OK, request);
    }

    @PostMapping({WITH_COOKIE + "/claim", WITH_LINK + "/claim"})
    ModelAndView claim(
            @PathVariable(name = "secret", required = false) @Nullable String link,
            @RequestParam(name = "template", defaultValue = "") String template,
            HttpServletRequest request) {
        return acts.act(link, "claim", request, (caller, number) -> {
            CouponTemplateId wanted;
            try {
                wanted = new CouponTemplateId(template);
            } catch (IllegalArgumentException notATemplate) {
                return Outcome.refused(Refusal.of(CouponRefusal.TEMPLATE_UNKNOWN));
            }
            return coupons.claim(acts.once(caller, number, "claim", template), wanted);
        });
    }

    @PostMapping({WITH_COOKIE + "/consent", WITH_LINK + "/consent"})
    ModelAndView consent(
            @PathVariable(name = "secret", required = false) @Nullable String link,
            @RequestParam(name = "channel") ConsentChannel channel,
            @RequestParam(name = "purpose") ConsentPurpose purpose,
            @RequestParam(name = "agree") boolean agree,
            @RequestParam(name = "texts", defaultValue = "") String texts,
            HttpServletRequest request) {
        if (agree && !ConsentOffer.isCurrent(texts)) {
            return answers.stale(link, request);
        }
        return acts.act(link, "consent", request, (caller, number) -> {
            Request once = acts.once(caller, number, "consent", channel.name(), purpose.name(), String.valueOf(agree));
            Outcome outcome = agree
                    ? members.grantConsent(once, caller.member(), channel, purpose, texts)
                    : members.withdrawConsent(once, caller.member(), channel, purpose);
            // It stands as she wants it: somebody was faster, or she had two pages open.
            return outcome instanceof Outcome.Refused(var refusal)
                            && (refusal.is(MemberRefusal.ALREADY_CONSENTED) || refusal.is(MemberRefusal.NOT_CONSENTED))
                    ? Outcome.done()
                    : outcome;
        });
    }

    /** The phone is lost: no link and no cookie opens the wallet any more, this one included. */
    @PostMapping({WITH_COOKIE + "/lost", WITH_LINK + "/lost"})
    ModelAndView lost(
            @PathVariable(name = "secret", required = false) @Nullable String link,
            HttpServletRequest request,
            HttpServletResponse response) {
        ModelAndView answer = acts.act(
                link,
                "lost",
                request,
                (caller, number) -> members.revokeWalletLinks(acts.once(caller, number, "lost"), caller.member()));
        if (!(answer.getView() instanceof RedirectView)) {
            return answer;
        }
        cookies.forgetWallet(request, response);
        return pages.message(HttpStatus.OK, pages.words(request), WITH_COOKIE, "page.lost");
    }

    /** Lets this browser open the wallet without the link. */
    @PostMapping(WITH_LINK + "/keep")
    ModelAndView keep(@PathVariable("secret") String link, HttpServletRequest request, HttpServletResponse response) {
        if (wallets.caller(link).isEmpty()
                || tokens.read(link, request.getParameter("form")).isEmpty()) {
            return answers.stale(link, request);
        }
        cookies.keepWallet(request, response, link);
        return Addresses.seeOther(WITH_COOKIE);
    }

    private static int number(String leaf) {
        return leaf.matches("[1-9]\\d{0,3}") ? Integer.parseInt(leaf) : 1;
    }
}
