package io.sanshan.ui.member.pages;

import io.sanshan.application.coupon.CouponGiftCommands;
import io.sanshan.application.coupon.CouponGiftQueries;
import io.sanshan.application.coupon.OfferedCoupon;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.shared.LogRefusal;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.ui.kit.TermsText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * How a coupon goes from one member's wallet to a friend's. The giver's part is on her wallet's page. The friend opens the link, sees what it
 * is and nothing of who gives it, and takes it with the cookie by which her browser opens her own wallet.
 */
@Controller
class GiftController {

    private static final String WITH_COOKIE = WalletAnswers.WITH_COOKIE;
    private static final String WITH_LINK = "/m/w/{secret}";
    private static final String GIFT = "/m/g/{secret}";

    private final CouponGiftCommands gifts;
    private final CouponGiftQueries offers;
    private final WalletReader wallets;
    private final WalletActs acts;
    private final Pages pages;
    private final PageCookies cookies;
    private final FormTokens tokens;

    GiftController(
            CouponGiftCommands gifts,
            CouponGiftQueries offers,
            WalletReader wallets,
            WalletActs acts,
            Pages pages,
            PageCookies cookies,
            FormTokens tokens) {
        this.gifts = gifts;
        this.offers = offers;
        this.wallets = wallets;
        this.acts = acts;
        this.pages = pages;
        this.cookies = cookies;
        this.tokens = tokens;
    }

    @PostMapping({WITH_COOKIE + "/give", WITH_LINK + "/give"})
    ModelAndView give(
            @PathVariable(name = "secret", required = false) @Nullable String link,
            @RequestParam(name = "coupon", defaultValue = "") String coupon,
            HttpServletRequest request) {
        return change(link, "give", coupon, request, gifts::offer);
    }

    @PostMapping({WITH_COOKIE + "/withdraw", WITH_LINK + "/withdraw"})
    ModelAndView withdraw(
            @PathVariable(name = "secret", required = false) @Nullable String link,
            @RequestParam(name = "coupon", defaultValue = "") String coupon,
            HttpServletRequest request) {
        return change(link, "withdraw", coupon, request, gifts::withdraw);
    }

    private ModelAndView change(
            @Nullable String link,
            String action,
            String coupon,
            HttpServletRequest request,
            BiFunction<Request, CouponId, Outcome> command) {
        return acts.act(link, action, request, (caller, number) -> {
            CouponId wanted;
            try {
                wanted = new CouponId(coupon);
            } catch (IllegalArgumentException notACoupon) {
                return Outcome.refused(Refusal.of(LogRefusal.UNKNOWN));
            }
            Outcome outcome = command.apply(acts.once(caller, number, action, coupon), wanted);
            // It is offered already: she had two pages open, and finds the link on this one.
            return outcome instanceof Outcome.Refused(var refusal) && refusal.is(CouponRefusal.OFFERED_ALREADY)
                    ? Outcome.done()
                    : outcome;
        });
    }

    @GetMapping(GIFT)
    ModelAndView gift(@PathVariable("secret") String gift, HttpServletRequest request) {
        PageWords words = pages.words(request);
        Optional<OfferedCoupon> offered = offers.offered(new Caller.Anyone(), gift);
        if (offered.isEmpty()) {
            return pages.message(HttpStatus.NOT_FOUND, words, home(gift), "page.gift.closed");
        }
        OfferedCoupon coupon = offered.get();
        Optional<String> wallet = cookies.walletSecret(request)
                .filter(secret -> wallets.caller(secret).isPresent());
        Map<String, Object> content = new HashMap<>();
        content.put(
                "headline",
                TermsText.headline(coupon.template().terms(), words.formats(), words.texts()::getTranslation));
        content.put("name", coupon.template().name());
        content.put(
                "terms",
                WalletTicket.terms(
                        WalletTicket.received(coupon.template().terms()),
                        coupon.template().names(),
                        words));
        content.put("validity", words.say("page.wallet.through", words.lastMoment(coupon.validUntil())));
        content.put("until", words.say("page.gift.until", words.formats().moment(coupon.until())));
        content.put("home", home(gift));
        content.put("known", wallet.isPresent());
        content.put("form", wallet.map(tokens::issue).orElse(""));
        return pages.show("gift", HttpStatus.OK, words, home(gift), content);
    }

    @PostMapping(GIFT)
    ModelAndView take(@PathVariable("secret") String gift, HttpServletRequest request) {
        return acts.act(
                null, "take", request, (caller, number) -> gifts.take(acts.once(caller, number, "take", gift), gift));
    }

    private static String home(String gift) {
        return "/m/g/" + Addresses.segment(gift);
    }
}
