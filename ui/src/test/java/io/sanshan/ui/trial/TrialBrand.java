package io.sanshan.ui.trial;

import io.sanshan.domain.account.Role;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** A small brand that the doors in memory speak of. */
@Component
public class TrialBrand {

    public static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    TrialBrand(TrialAccounts accounts) {
        accounts.add("hq", "Helena Wolf", Role.HEADQUARTERS, null, null);
        accounts.add("audit", "Otto Klein", Role.AUDITOR, null, null);
    }
}
