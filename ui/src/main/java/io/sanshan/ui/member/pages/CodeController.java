package io.sanshan.ui.member.pages;

import io.sanshan.application.coupon.CodeUseCommands;
import io.sanshan.application.shared.Outcome;
import io.sanshan.domain.coupon.CodeRefusal;
import io.sanshan.domain.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A code that a member types: its coupon comes into her wallet. */
@Controller
class CodeController {

    private static final int LONGEST = 100;

    private final CodeUseCommands codes;
    private final CodeLimit limit;
    private final WalletActs acts;

    CodeController(CodeUseCommands codes, CodeLimit limit, WalletActs acts) {
        this.codes = codes;
        this.limit = limit;
        this.acts = acts;
    }

    @PostMapping({WalletAnswers.WITH_COOKIE + "/code", "/m/w/{secret}/code"})
    ModelAndView take(
            @PathVariable(name = "secret", required = false) @Nullable String link,
            @RequestParam(name = "code", defaultValue = "") String typed,
            HttpServletRequest request) {
        return acts.act(link, "code", request, (caller, number) -> {
            if (typed.length() > LONGEST) {
                return unknown();
            }
            return limit.of(caller, () -> codes.takeByCode(acts.once(caller, number, "code", typed), typed));
        });
    }

    private static Outcome unknown() {
        return Outcome.refused(Refusal.of(CodeRefusal.CODE_UNKNOWN));
    }
}
