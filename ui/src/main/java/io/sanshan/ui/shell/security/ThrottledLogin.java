package io.sanshan.ui.shell.security;

import com.github.benmanes.caffeine.cache.Ticker;
import io.sanshan.application.account.AccountCommands;
import io.sanshan.application.account.AccountQueries;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks login and password, as fast as the throttle lets it; a hash of an elder make becomes one of today's on the way. */
@Component
final class ThrottledLogin implements AuthenticationProvider {

    private final DaoAuthenticationProvider check;
    private final FailedLogins failed;
    private final LoginThrottle throttle = new LoginThrottle(Ticker.systemTicker());

    ThrottledLogin(AccountQueries accounts, AccountCommands commands, FailedLogins failed) {
        this.failed = failed;
        StaffLogins logins = new StaffLogins(accounts, commands);
        check = new DaoAuthenticationProvider(logins);
        check.setPasswordEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());
        check.setUserDetailsPasswordService(logins);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication tried) {
        String login = tried.getName();
        String address = tried.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        Optional<Duration> wait = throttle.begin(login, address);
        if (wait.isPresent()) {
            throw new TooManyTries(wait.get());
        }
        try {
            Authentication known = check.authenticate(tried);
            throttle.succeeded(login, address);
            return known;
        } catch (BadCredentialsException wrong) {
            throttle.failed(login, address).ifPresent(failures -> failed.note(login, failures));
            throw wrong;
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
