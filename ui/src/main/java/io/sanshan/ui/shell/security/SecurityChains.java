package io.sanshan.ui.shell.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import io.sanshan.ui.shell.LoginView;
import jakarta.servlet.DispatcherType;
import java.util.Set;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * One chain of filters for each kind of visitor: this machine's own commands, and staff; members' pages and operators' addresses bring
 * their own. What no chain before names belongs to the staff's screens and is closed without a login.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");

    /** Commands of the start script. The token is checked where they are answered; from elsewhere nobody gets that far. */
    @Bean
    @Order(3)
    SecurityFilterChain thisMachine(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher("/local/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((authentication, context) -> new AuthorizationDecision(
                                LOOPBACK.contains(context.getRequest().getRemoteAddr())
                                        && context.getRequest().getHeader("X-Forwarded-For") == null
                                        && context.getRequest().getHeader("Forwarded") == null)))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain staff(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests ->
                        // An error of another chain is answered by a forward that passes here.
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/sanshan/**", "/icons/**")
                                .permitAll())
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(PagePolicy.WITHOUT_A_PAGE))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                // Addresses that lead nowhere reach the screens too, whose router says so; each route says itself who
                // may open it.
                .with(vaadin(), vaadin -> vaadin.loginView(LoginView.class)
                        .defaultSuccessUrl("/", false)
                        .anyRequest(AuthorizedUrl::authenticated))
                .formLogin(form -> form.failureHandler(new LoginRefused()))
                .addFilterBefore(new OwnFormsOnly(), UsernamePasswordAuthenticationFilter.class)
                .build();
    }

    /**
     * Requests and commands are observed as a whole. The filters between would each be measured and traced twice for every request,
     * which costs more than they do.
     */
    @Bean
    SecurityObservationSettings filtersAreNotObserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** Strict would lose the login when a link in a message opens the screens. */
    @Bean
    CookieSameSiteSupplier sessionCookieSameSite() {
        return CookieSameSiteSupplier.of(SameSite.LAX);
    }

    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        refusing -> refusing.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.FORBIDDEN))
                                .accessDeniedHandler((request, response, denied) ->
                                        response.setStatus(HttpStatus.FORBIDDEN.value())))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }
}
