package io.sanshan.domain.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.sanshan.domain.account.AccountCommand.ChangePassword;
import io.sanshan.domain.account.AccountCommand.CloseAccount;
import io.sanshan.domain.account.AccountCommand.NoteFailedLogins;
import io.sanshan.domain.account.AccountCommand.OpenAccount;
import io.sanshan.domain.account.AccountEvent.AccountClosed;
import io.sanshan.domain.account.AccountEvent.AccountOpened;
import io.sanshan.domain.account.AccountEvent.LoginsFailed;
import io.sanshan.domain.account.AccountEvent.PasswordChanged;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.shared.Rule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

/** The account of a person who works for the brand. Login, name and secret are not part of its state. */
@Revision("1")
public class Account {

    @AggregateIdentifier
    private AccountId id;

    private boolean closed;

    protected Account() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(OpenAccount command) {
        Rule.require(
                new AnAccountHasALogin(command.login()),
                new AnAccountHasAName(command.name()),
                new AStoreManagerHasAStore(command.role(), command.store()),
                new AGuidesAccountNamesTheGuide(command.role(), command.guide()));
        apply(new AccountOpened(
                command.account(), command.login(), command.name(), command.role(), command.store(), command.guide()));
    }

    @EventSourcingHandler
    void evolve(AccountOpened event) {
        id = event.account();
    }

    @CommandHandler
    void decide(ChangePassword command) {
        Rule.require(new AClosedAccountTakesNoChange(closed));
        apply(new PasswordChanged(id));
    }

    @CommandHandler
    void decide(NoteFailedLogins command) {
        Rule.require(new AClosedAccountTakesNoChange(closed));
        apply(new LoginsFailed(id, command.failures()));
    }

    @CommandHandler
    void decide(CloseAccount command) {
        Rule.require(new AClosedAccountTakesNoChange(closed));
        apply(new AccountClosed(id));
    }

    @EventSourcingHandler
    void evolve(AccountClosed event) {
        closed = true;
    }
}
