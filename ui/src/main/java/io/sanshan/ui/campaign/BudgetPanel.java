package io.sanshan.ui.campaign;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.campaign.CampaignCard;
import io.sanshan.application.campaign.CampaignCommands;
import io.sanshan.application.campaign.CampaignResults;
import io.sanshan.domain.campaign.CampaignStatus;
import io.sanshan.domain.shared.Money;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a campaign may give, and how much of that it has given. A draft's budget may be set. */
class BudgetPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient CampaignCommands commands;
    private final transient CurrentCaller current;
    private final String currency;

    BudgetPanel(CampaignCommands commands, CurrentCaller current, String currency) {
        super(I18NProvider.translate("campaign.budget"));
        this.commands = commands;
        this.current = current;
        this.currency = currency;
    }

    /** @param results of what began; nothing before */
    void show(CampaignCard card, Optional<CampaignResults> results) {
        Formats formats = Formats.here();
        Money budget = card.budget();
        Span line = new Span(
                budget == null ? getTranslation("campaign.budget.none") : said(budget, results.orElse(null), formats));
        replace(line);
        if (budget != null && results.isPresent()) {
            ProgressBar bar = new ProgressBar(0, 1, share(used(budget, results.get()), budget));
            bar.getElement().setAttribute("aria-label", line.getText());
            add(bar);
        }
        if (card.status() == CampaignStatus.DRAFT) {
            Button set = new Button(
                    getTranslation("campaign.budget.set"),
                    e -> new BudgetDialog(commands, current, card, currency).open());
            set.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            add(set);
        }
    }

    private String said(Money budget, @Nullable CampaignResults results, Formats formats) {
        if (results == null) {
            return getTranslation("campaign.budget.of", formats.money(budget));
        }
        Money used = used(budget, results);
        Money left = budget.minus(used.min(budget));
        return getTranslation("campaign.budget.used", formats.money(used), formats.money(budget), formats.money(left));
    }

    private static Money used(Money budget, CampaignResults results) {
        return results.totals().counts().discounts().stream()
                .filter(discount -> discount.currency().equals(budget.currency()))
                .findFirst()
                .orElse(Money.zero(budget.currency()));
    }

    private static double share(Money used, Money budget) {
        return Math.clamp((double) used.minor() / budget.minor(), 0, 1);
    }
}
