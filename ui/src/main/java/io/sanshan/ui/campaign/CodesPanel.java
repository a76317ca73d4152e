package io.sanshan.ui.campaign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.coupon.CodeBatchCard;
import io.sanshan.application.coupon.CodeBatchCommands;
import io.sanshan.application.coupon.CouponTemplateCard;
import io.sanshan.domain.coupon.BatchCodes;
import io.sanshan.domain.coupon.CodePattern;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.ui.kit.BriefItem;
import io.sanshan.ui.kit.EmptyState;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.Pill;
import io.sanshan.ui.kit.Pill.Tone;
import io.sanshan.ui.kit.history.Names;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The batches of codes that open a campaign's coupons, and how to get more of them. */
class CodesPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient CodeBatchCommands commands;
    private final transient CurrentCaller current;

    CodesPanel(CodeBatchCommands commands, CurrentCaller current) {
        super(I18NProvider.translate("codes.title"));
        this.commands = commands;
        this.current = current;
    }

    void show(List<CouponTemplateCard> templates, List<CodeBatchCard> batches, Names names) {
        List<CouponTemplateCard> open =
                templates.stream().filter(template -> !template.closed()).toList();
        setVisible(!open.isEmpty() || !batches.isEmpty());
        actions();
        if (!open.isEmpty()) {
            actions(
                    action("codes.make", () -> new MakeCodesDialog(commands, current, open).open()),
                    action("codes.upload", () -> new UploadCodesDialog(commands, current, open).open()),
                    action("codes.shared", () -> new SharedCodeDialog(commands, current, open).open()));
        }
        if (batches.isEmpty()) {
            replace(new EmptyState(Glyph.TAG, getTranslation("codes.none"), getTranslation("codes.none.hint")));
            return;
        }
        Map<CouponTemplateId, String> titles =
                templates.stream().collect(Collectors.toMap(CouponTemplateCard::template, CouponTemplateCard::name));
        UnorderedList list = new UnorderedList();
        list.addClassName("brief-list");
        batches.forEach(batch -> list.add(item(batch, titles.getOrDefault(batch.template(), ""), names)));
        replace(list);
    }

    private Button action(String text, Runnable opening) {
        Button button = new Button(getTranslation(text), e -> opening.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private Component item(CodeBatchCard batch, String template, Names names) {
        String kind = kind(batch.codes());
        BriefItem item =
                new BriefItem(named(batch, kind), facts(batch, template, names).toArray(String[]::new));
        if (batch.voidedReason() != null) {
            return item;
        }
        if (!batch.isWhole()) {
            ProgressBar bar = new ProgressBar(0, batch.codes().size(), batch.made());
            bar.getElement().setAttribute("aria-label", made(batch));
            item.add(bar);
        }
        Div row = new Div();
        row.addClassName("row");
        if (batch.isWhole() && batch.codes() instanceof BatchCodes.ByPattern) {
            row.add(new CodesDownload(commands, current, batch.batch()).link(kind));
        }
        Button take = new Button(
                getTranslation("codes.void"), e -> new VoidCodesDialog(commands, current, batch.batch(), kind).open());
        take.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL, ButtonVariant.ERROR);
        take.setAriaLabel(getTranslation("codes.void.of", kind));
        row.add(take);
        item.add(row);
        return item;
    }

    private Component named(CodeBatchCard batch, String kind) {
        Pill state = batch.voidedReason() != null
                ? new Pill(getTranslation("codes.isVoided"), Tone.QUIET)
                : batch.isWhole()
                        ? new Pill(getTranslation("codes.isGood"), Tone.GOOD)
                        : new Pill(getTranslation("codes.isMade"), Tone.QUIET);
        Div named = new Div(new Span(kind), state);
        named.addClassName("with-glyph");
        return named;
    }

    private String kind(BatchCodes codes) {
        return switch (codes) {
            case BatchCodes.ByPattern(CodePattern pattern, int _) ->
                pattern.prefix() + "•".repeat(pattern.whole() - pattern.prefix().length());
            case BatchCodes.Listed _ -> getTranslation("codes.listed");
            case BatchCodes.Generic shared -> shared.code();
        };
    }

    private List<String> facts(CodeBatchCard batch, String template, Names names) {
        Formats formats = Formats.here();
        List<String> facts = new ArrayList<>();
        facts.add(template);
        if (batch.codes() instanceof BatchCodes.Generic(String _, Integer uses)) {
            facts.add(
                    uses == null
                            ? getTranslation("codes.used", formats.number(batch.used()))
                            : getTranslation("codes.usedOf", formats.number(batch.used()), formats.number(uses)));
        } else {
            if (!batch.isWhole()) {
                facts.add(made(batch));
            }
            facts.add(getTranslation(
                    "codes.usedOf",
                    formats.number(batch.used()),
                    formats.number(batch.codes().size())));
        }
        if (batch.downloads() > 0) {
            facts.add(getTranslation("codes.downloads", formats.number(batch.downloads())));
        }
        facts.add(names.actor(batch.plannedBy()) + ", " + formats.moment(batch.plannedAt()));
        if (batch.voidedReason() != null) {
            facts.add(getTranslation("codes.voidedBecause", batch.voidedReason()));
        }
        return facts;
    }

    private String made(CodeBatchCard batch) {
        Formats formats = Formats.here();
        return getTranslation(
                "codes.made",
                formats.number(batch.made()),
                formats.number(batch.codes().size()));
    }
}
