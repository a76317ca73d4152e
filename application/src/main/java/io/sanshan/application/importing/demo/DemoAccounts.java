package io.sanshan.application.importing.demo;

import io.sanshan.application.account.AccountCommands;
import io.sanshan.application.account.NewAccount;
import io.sanshan.application.importing.plan.Keys;
import io.sanshan.application.importing.plan.StorePlan;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The accounts that the README names. Manager and guide belong to the store with most members. */
final class DemoAccounts {

    /** Known to everybody: whoever starts the demo shows it, and whoever runs a brand starts without. */
    static final String PASSWORD = "sanshan-demo";

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);

    private final AccountCommands accounts;

    DemoAccounts(AccountCommands accounts) {
        this.accounts = accounts;
    }

    void open(DemoFacts facts, Instant at) {
        open("hq", "Grace Whitfield", Role.HEADQUARTERS, null, null, at);
        open("approver", "Karim Haddad", Role.HEADQUARTERS, null, null, at);
        open("auditor", "Ingrid Lindqvist", Role.AUDITOR, null, null, at);
        open("protection", "Théo Marchand", Role.DATA_PROTECTION, null, null, at);
        List<String> busiest = facts.busiestStores(1);
        if (!busiest.isEmpty()) {
            String store = busiest.getFirst();
            open("manager", "Małgorzata Nowak", Role.STORE_MANAGER, Keys.store(store), null, at);
            open("guide", StorePlan.guideName(store, 1), Role.GUIDE, Keys.store(store), Keys.guide(store, 1), at);
        }
    }

    private void open(
            String login, String name, Role role, @Nullable StoreId store, @Nullable GuideId guide, Instant at) {
        String id = DemoBrand.COMMAND_PREFIX + "account/" + login;
        Outcome outcome = accounts.open(
                Request.step(DemoBrand.DEMO, id, store, id, at),
                new NewAccount(AccountId.named(id), login, name, role, store, guide, PASSWORD));
        if (outcome instanceof Outcome.Refused refused) {
            LOG.warn(
                    "The demo account {} was not opened: {}",
                    login,
                    refused.refusal().code());
        }
    }
}
