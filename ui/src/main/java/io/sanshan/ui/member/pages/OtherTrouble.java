package io.sanshan.ui.member.pages;

import io.sanshan.ui.shell.Incident;
import io.sanshan.ui.shell.StoreOutage;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What anybody reads when a request failed before a screen or a page could say so. It tells no more than that. */
@Controller
class OtherTrouble implements ErrorController {

    private static final String START = "/";

    private final Pages pages;
    private final StoreOutage outage;

    OtherTrouble(Pages pages, StoreOutage outage) {
        this.pages = pages;
        this.outage = outage;
    }

    @RequestMapping("/error")
    ModelAndView trouble(HttpServletRequest request) {
        PageWords words = pages.words(request);
        ModelAndView page = isOutage(request)
                ? pages.message(HttpStatus.SERVICE_UNAVAILABLE, words, START, "error.outage")
                : trouble(status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)), words, request);
        // There is no address at which this page could be read again in another language.
        return page.addObject("languages", List.of()).addObject("to", START);
    }

    private ModelAndView trouble(HttpStatus status, PageWords words, HttpServletRequest request) {
        return switch (status) {
            case NOT_FOUND -> pages.message(status, words, START, "error.notFound");
            case FORBIDDEN, UNAUTHORIZED -> pages.message(status, words, START, "error.refused");
            default ->
                status.is4xxClientError()
                        ? pages.message(status, words, START, "error.malformed")
                        : pages.message(status, words, START, "page.trouble", incident(request));
        };
    }

    private boolean isOutage(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && outage.explains(failure);
    }

    private static HttpStatus status(@Nullable Object code) {
        HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        // Whoever opens this address by hand finds nothing there.
        return code == null
                ? HttpStatus.NOT_FOUND
                : Objects.requireNonNullElse(known, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static String incident(HttpServletRequest request) {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return Incident.log(failure instanceof Throwable thrown ? thrown : new IllegalStateException());
    }
}
