package io.sanshan.application.account;

import static io.sanshan.application.shared.Party.ANYONE;
import static io.sanshan.application.shared.Party.HEADQUARTERS;
import static io.sanshan.application.shared.Party.SYSTEM;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.ids.AccountId;

/** What can be asked of accounts. */
@Door
public interface AccountCommands {

    /** Opens an account with its first password. */
    @AllowedTo({HEADQUARTERS, SYSTEM})
    Outcome open(Request request, NewAccount account);

    /** Opens the account that all others are opened from. Not allowed once there is any account. */
    @AllowedTo({ANYONE, SYSTEM})
    Outcome firstHeadquarters(Request request, String login, String name, String password);

    @AllowedTo({HEADQUARTERS, SYSTEM})
    Outcome changePassword(Request request, AccountId account, String password);

    /** Keeps a stronger hash of the same password, unless the password was changed meanwhile. No event: nothing happened. */
    @AllowedTo(SYSTEM)
    void strengthen(Caller caller, AccountId account, String formerHash, String hash);

    /** Leaves a trace of wrong passwords that were tried in a row. */
    @AllowedTo(SYSTEM)
    Outcome noteFailedLogins(Request request, AccountId account, int failures);

    /** Closes an account; its login is free again. */
    @AllowedTo({HEADQUARTERS, SYSTEM})
    Outcome close(Request request, AccountId account);
}
