package io.sanshan.ui.member.pages;

import io.sanshan.ui.shell.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps the language that a link asks for and shows the page anew, under its plain address. */
@Component
class LanguageSwitch implements WebMvcConfigurer, HandlerInterceptor {

    private final PageCookies cookies;

    LanguageSwitch(PageCookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/j/**", "/m/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Optional<Language> chosen =
                Optional.ofNullable(request.getParameter("language")).flatMap(Language::ofTag);
        if (chosen.isEmpty() || !"GET".equals(request.getMethod())) {
            return true;
        }
        cookies.keepLanguage(request, response, chosen.get());
        response.sendRedirect(request.getRequestURI(), HttpStatus.SEE_OTHER.value());
        return false;
    }
}
