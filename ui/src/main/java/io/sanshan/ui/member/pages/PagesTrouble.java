package io.sanshan.ui.member.pages;

import io.sanshan.application.shared.NotAllowed;
import io.sanshan.ui.shell.Incident;
import io.sanshan.ui.shell.StoreOutage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What a member reads when something went wrong. The log gets a number and never an address: addresses carry secrets. */
@ControllerAdvice(basePackageClasses = PagesTrouble.class)
class PagesTrouble {

    private static final String HOME = "/m";

    private final Pages pages;
    private final StoreOutage outage;

    PagesTrouble(Pages pages, StoreOutage outage) {
        this.pages = pages;
        this.outage = outage;
    }

    @ExceptionHandler
    ModelAndView notAllowed(NotAllowed refused, HttpServletRequest request) {
        return pages.message(HttpStatus.FORBIDDEN, pages.words(request), HOME, "page.closed");
    }

    /** A form that is not one of ours. */
    @ExceptionHandler({MethodArgumentTypeMismatchException.class, MissingServletRequestParameterException.class})
    ModelAndView malformed(HttpServletRequest request) {
        return pages.message(HttpStatus.BAD_REQUEST, pages.words(request), HOME, "page.nothing");
    }

    @ExceptionHandler
    ModelAndView unexpected(Exception failure, HttpServletRequest request) {
        if (outage.explains(failure)) {
            return pages.message(HttpStatus.SERVICE_UNAVAILABLE, pages.words(request), HOME, "error.outage");
        }
        return pages.message(
                HttpStatus.INTERNAL_SERVER_ERROR, pages.words(request), HOME, "page.trouble", Incident.log(failure));
    }
}
