package io.sanshan.application.account;

import static io.sanshan.application.shared.Party.ANYONE;
import static io.sanshan.application.shared.Party.AUDITOR;
import static io.sanshan.application.shared.Party.DATA_PROTECTION;
import static io.sanshan.application.shared.Party.GUIDE;
import static io.sanshan.application.shared.Party.HEADQUARTERS;
import static io.sanshan.application.shared.Party.STORE_MANAGER;
import static io.sanshan.application.shared.Party.SYSTEM;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.domain.ids.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of accounts. */
@Door
public interface AccountQueries {

    /** The read model behind it, for screens that listen to its changes. */
    String READ_MODEL = "account-directory";

    /** The open account behind a login, with what the login is checked against. */
    @AllowedTo(SYSTEM)
    Optional<Login> byLogin(Caller caller, String login);

    /** Which of the accounts can still be logged in to, and as what: whoever is not among them is logged in no longer. */
    @AllowedTo(SYSTEM)
    Map<AccountId, Standing> standings(Caller caller, Collection<AccountId> accounts);

    /** All accounts by login, closed ones included. */
    @AllowedTo({HEADQUARTERS, AUDITOR, DATA_PROTECTION, SYSTEM})
    List<AccountCard> list(Caller caller);

    /** Names of account holders, for whoever may read who acted. */
    @AllowedTo({HEADQUARTERS, STORE_MANAGER, GUIDE, AUDITOR, DATA_PROTECTION, SYSTEM})
    Map<AccountId, String> names(Caller caller, Collection<AccountId> accounts);

    /** Whether anybody can log in; while nobody can, the first account can be opened. */
    @AllowedTo({ANYONE, HEADQUARTERS, SYSTEM})
    boolean hasAny(Caller caller);

    /**
     * @param card null while the read model does not know the account, as during a rebuild
     * @param passwordSince when the password was set
     */
    record Standing(@Nullable AccountCard card, Instant passwordSince) {}

    /**
     * @param passwordHash with the name of its algorithm in front
     * @param passwordSince when the password was set
     */
    record Login(AccountCard account, String passwordHash, Instant passwordSince) {
        @Override
        public String toString() {
            return "Login[" + account + ']';
        }
    }
}
