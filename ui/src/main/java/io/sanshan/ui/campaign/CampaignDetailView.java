package io.sanshan.ui.campaign;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.application.account.AccountQueries;
import io.sanshan.application.campaign.CampaignCard;
import io.sanshan.application.campaign.CampaignCommands;
import io.sanshan.application.campaign.CampaignQueries;
import io.sanshan.application.campaign.CampaignResults;
import io.sanshan.application.coupon.CodeBatchCard;
import io.sanshan.application.coupon.CodeBatchCommands;
import io.sanshan.application.coupon.CodeBatchQueries;
import io.sanshan.application.coupon.CouponTemplateCard;
import io.sanshan.application.coupon.CouponTemplateQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.domain.campaign.CampaignStatus;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Facts;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.ReadModelNames;
import io.sanshan.ui.kit.Routed;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.kit.history.Names;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;

/** One campaign: what it is, its coupons, what the member sees, what may be done now, and what came of it. */
@Route("hq/campaigns/:campaign")
@RolesAllowed(Roles.HEADQUARTERS)
class CampaignDetailView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CampaignQueries campaigns;
    private final transient CampaignCommands commands;
    private final transient CouponTemplateQueries templates;
    private final transient CodeBatchQueries batches;
    private final transient AccountQueries accounts;
    private final transient AudienceChoices choices;
    private final transient CouponDesigner designer;
    private final transient CurrentCaller current;
    private final transient Caller caller;
    private final Panel facts = new Panel(getTranslation("campaign.details"));
    private final CouponsPanel coupons = new CouponsPanel();
    private final CodesPanel codes;
    private final BudgetPanel budget;
    private final PhonePreview preview = new PhonePreview();
    private final ResultsPanel results = new ResultsPanel();
    private final ServingPanel serving = new ServingPanel(this::refresh);
    private final Div known = new Div();
    private @Nullable CampaignId campaign;

    CampaignDetailView(
            CampaignQueries campaigns,
            CampaignCommands commands,
            CouponTemplateQueries templates,
            CodeBatchQueries batches,
            CodeBatchCommands codeCommands,
            AccountQueries accounts,
            AudienceChoices choices,
            CouponDesigner designer,
            CurrentCaller current,
            ReadModelChanges changes,
            @Value("${sanshan.currency:USD}") String currency) {
        super("campaign.title");
        this.campaigns = campaigns;
        this.commands = commands;
        this.templates = templates;
        this.batches = batches;
        this.accounts = accounts;
        this.choices = choices;
        this.designer = designer;
        this.current = current;
        caller = current.get();
        back(new RouterLink(getTranslation("campaigns.title"), CampaignListView.class));
        budget = new BudgetPanel(commands, current, currency);
        codes = new CodesPanel(codeCommands, current);
        Div left = new Div(facts, budget, coupons, codes);
        left.addClassName("stack");
        Div columns = new Div(left, new Panel(getTranslation("campaign.preview"), preview));
        columns.addClassName("columns-wide-left");
        known.add(serving, results, columns);
        known.addClassName("stack");
        LiveRefresh.on(
                this,
                changes,
                this::refresh,
                ReadModelNames.CAMPAIGNS,
                ReadModelNames.CAMPAIGN_RESULTS,
                ReadModelNames.COUPON_TEMPLATES,
                ReadModelNames.CODE_BATCHES);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        campaign = Routed.id(event, CampaignNavigation.CAMPAIGN, CampaignId::new);
        if (isAttached()) {
            refresh();
        }
    }

    private void refresh() {
        if (campaign == null) {
            return;
        }
        Optional<CampaignCard> found = campaigns.card(caller, campaign);
        if (found.isEmpty()) {
            replace(new EmptyState(
                    Glyph.CAMPAIGN, getTranslation("campaign.unknown"), getTranslation("campaign.unknown.hint")));
            return;
        }
        replace(known);
        CampaignCard card = found.get();
        List<CouponTemplateCard> its = templates.ofCampaign(caller, campaign);
        Formats formats = Formats.here();
        heading(card.details().name());
        beside(new StatusPill(card.status()));
        lead(card.sentBackReason() == null ? "" : getTranslation("campaign.sentBack", card.sentBackReason()));
        preview.details(
                card.details().name(),
                card.details().message(),
                formats.day(card.details().opens()) + " – "
                        + formats.lastMoment(card.details().closes()));
        preview.coupons(its.stream().filter(template -> !template.closed()).toList());
        coupons.show(its, card.status() == CampaignStatus.DRAFT ? Optional.of(card) : Optional.empty(), designer);
        showCodes(its);
        showFacts(card, formats);
        actions(new CampaignActions(commands, current).of(card));
        boolean began = card.startedAt() != null;
        results.setVisible(began);
        Optional<CampaignResults> came = began ? campaigns.results(caller, campaign) : Optional.empty();
        Map<CouponTemplateId, String> names =
                its.stream().collect(Collectors.toMap(CouponTemplateCard::template, CouponTemplateCard::name));
        came.ifPresent(result -> results.show(result, names));
        budget.show(card, came);
        serving.show(card, campaigns.serving(caller, campaign));
    }

    private void showCodes(List<CouponTemplateCard> its) {
        List<CodeBatchCard> cards = batches.ofTemplates(
                caller, its.stream().map(CouponTemplateCard::template).toList());
        codes.show(its, cards, names(cards.stream().map(CodeBatchCard::plannedBy)));
    }

    private void showFacts(CampaignCard card, Formats formats) {
        Names names = names(Stream.of(card.draftedBy(), card.submittedBy(), card.decidedBy()));
        Facts list = new Facts()
                .add(
                        getTranslation("campaigns.window"),
                        formats.moment(card.details().opens()) + " – "
                                + formats.moment(card.details().closes()))
                .add(
                        getTranslation("campaign.delivery"),
                        getTranslation("couponDelivery." + card.details().delivery()))
                .add(getTranslation("campaign.audience"), choices.words(card.audience()))
                .add(
                        getTranslation("campaign.members"),
                        card.details().delivery() == CouponDelivery.ON_REGISTRATION
                                ? getTranslation("campaign.newcomers")
                                : card.audienceSize() > 0
                                        ? getTranslation("campaign.frozen", card.audienceSize())
                                        : getTranslation(
                                                "audience.count", campaigns.countAudience(caller, card.audience())))
                .add(
                        getTranslation("campaign.draftedBy"),
                        names.actor(card.draftedBy()) + " · " + formats.moment(card.draftedAt()));
        if (card.submittedBy() != null) {
            list.add(
                    getTranslation("campaign.submittedBy"),
                    names.actor(card.submittedBy()) + " · " + formats.momentOrDash(card.submittedAt()));
        }
        if (card.decidedBy() != null) {
            list.add(getTranslation("campaign.decidedBy"), names.actor(card.decidedBy()));
        }
        if (card.startedAt() != null) {
            list.add(getTranslation("campaign.startedAt"), formats.moment(card.startedAt()));
        }
        if (card.endedAt() != null) {
            list.add(getTranslation("campaign.endedAt"), formats.moment(card.endedAt()));
        }
        Paragraph zone =
                new Paragraph(getTranslation("campaign.zone", formats.zone().getId()));
        zone.addClassNames("secondary", "panel-foot");
        facts.replace(list, zone);
    }

    private Names names(Stream<@Nullable Actor> actors) {
        List<AccountId> ids = actors.filter(Objects::nonNull)
                .map(Names::account)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Names(Map.of(), Map.of(), accounts.names(caller, ids));
    }
}
