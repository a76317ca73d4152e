package io.sanshan.ui.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.sanshan.application.audit.AuditQueries;
import io.sanshan.application.campaign.CampaignFilter;
import io.sanshan.application.campaign.CampaignListing;
import io.sanshan.application.campaign.CampaignQueries;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.application.guide.GuideListing;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.guide.GuideSearch;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.ids.Id;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.Pickers;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.kit.StoreField;
import io.sanshan.ui.member.MemberNavigation;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Set;

/** Where an auditor begins: whose stream to look at. */
@Route("audit")
@Menu(title = "menu.audit", icon = "audit", order = 1)
@RolesAllowed({Roles.AUDITOR, Roles.DATA_PROTECTION})
class AuditView extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient AuditQueries audit;
    private final transient CouponQueries coupons;
    private final transient Caller caller;
    private final TextField code = new TextField(getTranslation("audit.coupon"));
    private final TextField id = new TextField(getTranslation("audit.id"));

    AuditView(
            AuditQueries audit,
            MemberQueries members,
            CouponQueries coupons,
            CampaignQueries campaigns,
            StoreQueries stores,
            GuideQueries guides,
            CurrentCaller current) {
        super("audit.title");
        this.audit = audit;
        this.coupons = coupons;
        caller = current.get();
        lead(getTranslation("audit.lead"));
        ComboBox<MemberId> member = MemberNavigation.field(getTranslation("audit.member"), members, caller);
        member.setHelperText(getTranslation("audit.member.hint"));
        var campaign = Pickers.one(
                getTranslation("audit.campaign"),
                (typed, range) -> campaigns.list(caller, new CampaignFilter(Set.of(), typed), range),
                CampaignListing::campaign,
                CampaignListing::name,
                Map.of());
        var guide = Pickers.one(
                getTranslation("audit.guide"),
                (typed, range) ->
                        guides.list(caller, new GuideSearch(typed.isBlank() ? null : typed, null, false), range),
                GuideListing::guide,
                row -> MaskedName.text(row.name()),
                Map.of());
        var store = StoreField.of(getTranslation("audit.store"), stores.names(caller));
        Div pickers = new Div(opening(member), coupon(), opening(campaign), opening(store), opening(guide), byId());
        pickers.addClassName("audit-pickers");
        add(new Panel(getTranslation("audit.pick"), pickers));
    }

    private <I extends Id> ComboBox<I> opening(ComboBox<I> field) {
        field.addValueChangeListener(e -> {
            if (e.getValue() != null) {
                AuditNavigation.open(e.getValue().value());
            }
        });
        return field;
    }

    private Component coupon() {
        code.setHelperText(getTranslation("audit.coupon.hint"));
        code.addKeyPressListener(Key.ENTER, e -> openCoupon());
        return withButton(code, this::openCoupon);
    }

    private void openCoupon() {
        coupons.byCode(caller, code.getValue())
                .ifPresentOrElse(
                        found -> AuditNavigation.open(found.card().coupon().value()),
                        () -> refuse(code, "desk.code.unknown"));
    }

    private Component byId() {
        id.setHelperText(getTranslation("audit.id.hint"));
        id.addKeyPressListener(Key.ENTER, e -> openStream());
        return withButton(id, this::openStream);
    }

    private void openStream() {
        String stream = id.getValue().strip();
        if (stream.isEmpty() || audit.events(caller, stream).isEmpty()) {
            refuse(id, "audit.id.unknown");
        } else {
            AuditNavigation.open(stream);
        }
    }

    private void refuse(TextField field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
        field.focus();
    }

    private static Component withButton(TextField field, Runnable action) {
        Button open = new Button(Glyph.SEARCH.create(), e -> action.run());
        open.setAriaLabel(field.getTranslation("audit.look", field.getLabel()));
        open.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        field.setSuffixComponent(open);
        field.addValueChangeListener(e -> field.setInvalid(false));
        return field;
    }
}
