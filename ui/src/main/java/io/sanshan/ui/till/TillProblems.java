package io.sanshan.ui.till;

import io.sanshan.domain.shared.LogRefusal;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.RefusalText;
import io.sanshan.ui.shell.Language;
import io.sanshan.ui.shell.SanshanTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Puts a problem into words of the language that was asked for, and onto the wire. */
@Component
class TillProblems {

    private final SanshanTexts texts;

    TillProblems(SanshanTexts texts) {
        this.texts = texts;
    }

    ProblemBody body(TillProblem problem, Locale asked, @Nullable String incident) {
        Language language = Language.of(asked);
        List<ProblemBody.Fault> errors = problem.faults().stream()
                .map(fault -> new ProblemBody.Fault(
                        fault.field(), fault.code().name(), detail(fault.code(), fault.arguments(), language)))
                .toList();
        return new ProblemBody(
                problem.code().type(),
                say("tillProblem." + problem.code(), language),
                problem.code().status().value(),
                detail(problem.code(), problem.arguments(), language),
                problem.code().name(),
                problem.field(),
                errors.isEmpty() ? null : errors,
                null,
                null,
                problem.serverTime(),
                incident);
    }

    /**
     * The domain's own "no", with its own code.
     *
     * @param all why each coupon that was asked for was refused, in that order; nothing where there was one
     * @param recorded what is recorded, where that is why; else null
     * @param zone in which its times are written
     */
    ProblemBody body(
            Refusal refusal, List<Refusal> all, SaleBodies.@Nullable SaleView recorded, Locale asked, ZoneId zone) {
        Language language = Language.of(asked);
        Formats formats = new Formats(language.locale(), zone);
        return new ProblemBody(
                TillCode.type(refusal.code()),
                say("till.refused", language),
                status(refusal.code()).value(),
                detail(refusal, formats),
                refusal.code(),
                refusal.field(),
                all.isEmpty() ? null : errors(all, formats),
                RedemptionNumber.of(refusal),
                recorded,
                null,
                null);
    }

    private List<ProblemBody.Fault> errors(List<Refusal> all, Formats formats) {
        List<ProblemBody.Fault> errors = new ArrayList<>();
        for (Refusal no : all) {
            errors.add(new ProblemBody.Fault("coupons[" + errors.size() + ']', no.code(), detail(no, formats)));
        }
        return errors;
    }

    private String detail(Refusal refusal, Formats formats) {
        return RefusalText.of(refusal, formats, texts::getTranslation);
    }

    static HttpStatus status(String refusal) {
        if (refusal.equals(LogRefusal.UNKNOWN.code())) {
            return HttpStatus.NOT_FOUND;
        }
        return refusal.equals(LogRefusal.EXISTS.code()) || refusal.equals(LogRefusal.REPEATED.code())
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private String detail(TillCode code, List<Object> arguments, Language language) {
        return texts.getTranslation("tillDetail." + code, language.locale(), arguments.toArray());
    }

    private String say(String key, Language language) {
        return texts.getTranslation(key, language.locale());
    }

    void write(TillProblem problem, @Nullable String incident, Locale asked, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.code().status().value());
        if (problem.code() == TillCode.KEY_NOT_GOOD) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        Duration retryAfter = problem.retryAfter();
        if (retryAfter != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.toSeconds()));
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(TillJson.MAPPER.writeValueAsBytes(body(problem, asked, incident)));
    }
}
