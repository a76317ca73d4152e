package io.sanshan.domain.coupon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.sanshan.domain.coupon.CodeBatchEvent.CodesDownloaded;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesMade;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesPlanned;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesVoided;
import io.sanshan.domain.coupon.CodeBatchEvent.SharedCodeDrawn;
import io.sanshan.domain.coupon.CodeCommand.PlanCodes;
import io.sanshan.domain.coupon.CodeCommand.RecordCodesDownloaded;
import io.sanshan.domain.coupon.CodeCommand.RecordCodesMade;
import io.sanshan.domain.coupon.CodeCommand.VoidCodes;
import io.sanshan.domain.coupon.TermsBook.TemplateStanding;
import io.sanshan.domain.ids.CodeBatchId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.CommandRefused;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

/**
 * A batch of codes, each of which opens a coupon of one template. What the codes are it does not know; {@link CodeUsing} decides what
 * becomes of one.
 */
@Revision("1")
public class CodeBatch {

    @AggregateIdentifier
    private CodeBatchId id;

    private CodeBatchStanding standing;

    /** Empty until its first event. */
    @SuppressWarnings("NullAway.Init")
    protected CodeBatch() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(PlanCodes command, TermsBook book) {
        TemplateStanding template = book.template(command.template())
                .orElseThrow(() -> new CommandRefused(Refusal.of(CouponRefusal.TEMPLATE_UNKNOWN)));
        Rule.require(new AClosedTemplateIssuesNothing(template.closed()));
        command.codes().unsound().ifPresent(refusal -> {
            throw new CommandRefused(refusal);
        });
        apply(new CodesPlanned(command.batch(), command.template(), command.codes()));
    }

    @EventSourcingHandler
    void evolve(CodesPlanned event) {
        id = event.batch();
        standing = CodeBatchStanding.of(event);
    }

    @CommandHandler
    void decide(RecordCodesMade command) {
        Rule.require(
                new AVoidedBatchOpensNothing(standing.voided()),
                new CodesAreMadeOnce(standing.made(), command.made(), standing.size()));
        apply(new CodesMade(id, command.made()));
    }

    @EventSourcingHandler
    void evolve(CodesMade event) {
        standing = standing.evolve(event);
    }

    @CommandHandler
    void decide(RecordCodesDownloaded command) {
        Rule.require(
                new AVoidedBatchOpensNothing(standing.voided()),
                new OnlyCodesOfThisHouseAreHandedOut(standing.unique() && standing.pattern() == null),
                new OnlyAWholeBatchIsHandedOut(standing.made(), standing.size()));
        apply(new CodesDownloaded(id, standing.template()));
    }

    @CommandHandler
    void decide(VoidCodes command) {
        Rule.require(new AVoidedBatchOpensNothing(standing.voided()), new WhoTakesBackSaysWhy(command.reason()));
        apply(new CodesVoided(id, standing.template(), command.reason()));
    }

    @EventSourcingHandler
    void evolve(CodesVoided event) {
        standing = standing.evolve(event);
    }

    /** One more use of a code that all share, where its uses are limited. */
    void draw(MemberId member) {
        Rule.require(new AVoidedBatchOpensNothing(standing.voided()), standing.notUsedUp());
        apply(new SharedCodeDrawn(id, member, standing.drawn() + 1));
    }

    @EventSourcingHandler
    void evolve(SharedCodeDrawn event) {
        standing = standing.evolve(event);
    }
}
