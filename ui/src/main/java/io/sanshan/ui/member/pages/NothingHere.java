package io.sanshan.ui.member.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers addresses below the members' pages that lead nowhere, which would else open a session on the staff's screens. */
@Controller
class NothingHere {

    private final Pages pages;

    NothingHere(Pages pages) {
        this.pages = pages;
    }

    @RequestMapping({"/j", "/j/**", "/m/**"})
    ModelAndView nothing(HttpServletRequest request) {
        return pages.message(HttpStatus.NOT_FOUND, pages.words(request), "/m", "page.nothing");
    }
}
