package io.sanshan.ui.member.erasure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.application.member.Erasure;
import io.sanshan.application.member.ErasureCommands;
import io.sanshan.application.member.ErasureQueries;
import io.sanshan.application.member.MemberProfile;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.ReadModelChanges;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.ui.kit.CodeText;
import io.sanshan.ui.kit.Facts;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.LiveRefresh;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.Pill;
import io.sanshan.ui.kit.Pill.Tone;
import io.sanshan.ui.kit.ReadModelNames;
import io.sanshan.ui.kit.Routed;
import io.sanshan.ui.kit.Screen;
import io.sanshan.ui.kit.history.NamesBehind;
import io.sanshan.ui.shell.security.CurrentCaller;
import io.sanshan.ui.shell.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One member: what an erasure would do and the way to it, or the receipt of hers. */
@Route("audit/erasures/:member")
@RolesAllowed({Roles.AUDITOR, Roles.DATA_PROTECTION})
class ErasureView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final List<String> CONSEQUENCES =
            List.of("key", "phone", "readModels", "wallet", "coupons", "kept", "tags");

    private final transient ErasureQueries erasures;
    private final transient ErasureCommands commands;
    private final transient MemberQueries members;
    private final transient NamesBehind names;
    private final transient CurrentCaller current;
    private final transient Caller.Staff caller;
    private @Nullable MemberId member;

    ErasureView(
            ErasureQueries erasures,
            ErasureCommands commands,
            MemberQueries members,
            NamesBehind names,
            CurrentCaller current,
            ReadModelChanges changes) {
        super("erasure.title");
        this.erasures = erasures;
        this.commands = commands;
        this.members = members;
        this.names = names;
        this.current = current;
        caller = current.get();
        back(new RouterLink(getTranslation("erasures.title"), ErasureListView.class));
        LiveRefresh.on(this, changes, this::refresh, ReadModelNames.ERASURES, ReadModelNames.MEMBERS);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        member = Routed.id(event, ErasureNavigation.MEMBER, MemberId::new);
        if (isAttached()) {
            refresh();
        }
    }

    private void refresh() {
        if (member == null) {
            return;
        }
        Optional<MemberProfile> profile = found(member);
        Optional<Erasure> erasure = erasures.of(caller, member);
        if (profile.isEmpty()) {
            lead(getTranslation("member.unknown"));
            replace();
            actions();
        } else if (erasure.isPresent()) {
            show(erasure.get(), profile.get());
        } else {
            show(profile.get());
        }
    }

    private Optional<MemberProfile> found(MemberId wanted) {
        try {
            return Optional.of(members.card(caller, wanted));
        } catch (NotAllowed unknown) {
            return Optional.empty();
        }
    }

    private void show(Erasure erasure, MemberProfile profile) {
        heading(getTranslation("erasure.receipt"));
        beside(ErasureState.of(erasure));
        lead(getTranslation(erasure.completed() == null ? "erasure.open" : "erasure.done"));
        actions();
        replace(new ReceiptPanel(erasure, profile.numbers(), names.of(caller, List.of(), List.of(erasure.askedBy()))));
    }

    private void show(MemberProfile profile) {
        heading(MaskedName.text(profile.card().name()));
        beside(new Pill(getTranslation("memberStatus." + profile.card().status()), Tone.QUIET));
        boolean may = caller.role() == Role.DATA_PROTECTION;
        lead(getTranslation(may ? "erasure.lead" : "erasure.not"));
        replace(who(profile), new Panel(getTranslation("erasure.consequences"), consequences()));
        if (may) {
            Button erase = new Button(
                    getTranslation("erasure.action"), e -> new ErasureDialog(commands, current, profile.card()).open());
            erase.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
            actions(erase);
        } else {
            actions();
        }
    }

    private Component who(MemberProfile profile) {
        Formats formats = Formats.here();
        return new Panel(
                getTranslation("erasure.who"),
                new Facts()
                        .add(getTranslation("members.phone"), profile.card().phone())
                        .add(
                                getTranslation("members.joined"),
                                formats.day(profile.card().joinedAt()))
                        .add(
                                getTranslation("history.couponsOpen"),
                                formats.number(profile.numbers().couponsOpen()))
                        .add(
                                getTranslation("history.couponsRedeemed"),
                                formats.number(profile.numbers().couponsRedeemed()))
                        .add(
                                getTranslation("history.purchases"),
                                formats.number(profile.numbers().purchases()))
                        .add(
                                getTranslation("history.spent"),
                                formats.monies(profile.numbers().spent()))
                        .add(
                                getTranslation("erasures.member"),
                                new CodeText(
                                        profile.card().member().value(),
                                        profile.card().member().value())));
    }

    private Component consequences() {
        UnorderedList list = new UnorderedList();
        CONSEQUENCES.forEach(one -> list.add(new ListItem(getTranslation("erasure.consequence." + one))));
        return list;
    }
}
