package io.sanshan.whole;

import io.sanshan.application.shared.Caller;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whoever comes to the application, as the columns of the table of access name them. */
enum Visitor {
    SIGNED_OUT(null),
    HEADQUARTERS(Role.HEADQUARTERS),
    MANAGER(Role.STORE_MANAGER),
    MANAGER_ELSEWHERE(Role.STORE_MANAGER),
    GUIDE(Role.GUIDE),
    GUIDE_ELSEWHERE(Role.GUIDE),
    AUDITOR(Role.AUDITOR),
    DATA_PROTECTION(Role.DATA_PROTECTION),
    MEMBER(null),
    OTHER_MEMBER(null),
    /** A till device of the own store, with its key. */
    TILL(null),
    /** The application itself at its doors; the start script of this machine at addresses. */
    SYSTEM(null);

    private final @Nullable Role role;

    Visitor(@Nullable Role role) {
        this.role = role;
    }

    @Nullable
    Role role() {
        return role;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The login of whoever has an account. */
    String login() {
        return name().toLowerCase(Locale.ROOT);
    }

    AccountId account() {
        return AccountId.named(login());
    }

    boolean isElsewhere() {
        return this == MANAGER_ELSEWHERE || this == GUIDE_ELSEWHERE;
    }

    Caller caller() {
        return switch (this) {
            case SIGNED_OUT -> new Caller.Anyone();
            case MEMBER -> new Caller.OfMember(TwoStores.MEMBER);
            case OTHER_MEMBER -> new Caller.OfMember(TwoStores.OTHER_MEMBER);
            case TILL -> new Caller.Till(TwoStores.TILL, TwoStores.STORE);
            case SYSTEM -> new Caller.System("table of access");
            default ->
                new Caller.Staff(
                        account(), Objects.requireNonNull(role), TwoStores.storeOf(this), TwoStores.guideOf(this));
        };
    }
}
