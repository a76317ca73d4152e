package io.sanshan.ui.till;

import io.sanshan.ui.shell.StoreOutage;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The chain of tills: a key with each request, no session and no cookie. Only what describes the addresses is open. */
@Configuration(proxyBeanMethods = false)
class TillChain {

    static final String DOCUMENT = "/api/till/v1/openapi.json";
    static final String PAGE = "/api/till/v1/docs";

    @Bean
    @Order(0)
    SecurityFilterChain tills(
            HttpSecurity http, TillKeys keys, TillLimits limits, TillProblems problems, StoreOutage outage)
            throws Exception {
        return http.securityMatcher("/api/till/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                // A browser sends no key by itself, so nobody can make one ask.
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                                "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .addFilterBefore(
                        new TillGate(keys, limits, problems, outage, List.of(DOCUMENT, PAGE)),
                        AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(DOCUMENT, PAGE)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }
}
