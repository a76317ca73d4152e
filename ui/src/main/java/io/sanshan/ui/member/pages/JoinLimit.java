package io.sanshan.ui.member.pages;

import io.sanshan.ui.shell.limit.Allowances;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many join forms one address may send. A whole store can stand behind one address, so it is generous: it is there against
 * machines that try phone after phone.
 */
@Component
class JoinLimit {

    private final Allowances allowances;

    JoinLimit(@Value("${sanshan.joins-per-minute:120}") int perMinute, Clock clock) {
        allowances = new Allowances(perMinute, Duration.ofMinutes(1), clock::millis);
    }

    /** Takes one of the address's joins; false when there is none left for now. */
    boolean allows(String address) {
        return allowances.take(address);
    }
}
