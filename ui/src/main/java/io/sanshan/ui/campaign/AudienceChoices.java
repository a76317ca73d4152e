package io.sanshan.ui.campaign;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.guide.GuideListing;
import io.sanshan.application.guide.GuideQueries;
import io.sanshan.application.guide.GuideSearch;
import io.sanshan.application.member.MemberListing;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.member.MemberQueries.TagInUse;
import io.sanshan.application.member.MemberSearch;
import io.sanshan.application.member.MemberSort;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.store.StoreQueries;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Pickers;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The stores, guides, tags and members that an audience is chosen from, and the words for a chosen one. */
@Component
class AudienceChoices {

    private final MemberQueries members;
    private final GuideQueries guides;
    private final StoreQueries stores;
    private final CurrentCaller current;

    AudienceChoices(MemberQueries members, GuideQueries guides, StoreQueries stores, CurrentCaller current) {
        this.members = members;
        this.guides = guides;
        this.stores = stores;
        this.current = current;
    }

    MultiSelectComboBox<StoreId> stores() {
        Map<StoreId, String> names = stores.names(current.get());
        MultiSelectComboBox<StoreId> field = new MultiSelectComboBox<>(I18NProvider.translate("audience.STORES"));
        field.setItems(
                names.keySet().stream().sorted(Comparator.comparing(names::get)).toList());
        field.setItemLabelGenerator(id -> names.getOrDefault(id, ""));
        return field;
    }

    MultiSelectComboBox<GuideId> guides(Audience shown) {
        Caller caller = current.get();
        Map<GuideId, String> known =
                shown instanceof Audience.OfGuides of ? guides.names(caller, of.guides()) : Map.of();
        return Pickers.many(
                I18NProvider.translate("audience.GUIDES"),
                (typed, range) -> guides.list(caller, new GuideSearch(typed, null, true), range),
                GuideListing::guide,
                row -> MaskedName.text(row.name()),
                known);
    }

    MultiSelectComboBox<String> tags() {
        MultiSelectComboBox<String> field = new MultiSelectComboBox<>(I18NProvider.translate("audience.TAGS"));
        field.setItems(members.tags(current.get()).stream().map(TagInUse::tag).toList());
        return field;
    }

    ComboBox<String> tag() {
        ComboBox<String> field = new ComboBox<>();
        field.setItems(members.tags(current.get()).stream().map(TagInUse::tag).toList());
        return field;
    }

    MultiSelectComboBox<MemberId> members(Audience shown) {
        Caller caller = current.get();
        Map<MemberId, String> known =
                shown instanceof Audience.Listed listed ? members.names(caller, listed.members()) : Map.of();
        return Pickers.many(
                I18NProvider.translate("audience.LISTED"),
                (typed, range) -> members.search(
                        caller,
                        typed.isBlank() ? MemberSearch.all() : MemberSearch.text(typed.strip()),
                        MemberSort.NAME,
                        range),
                MemberListing::member,
                row -> MaskedName.text(row.name()),
                known);
    }

    /** Whom a campaign is for, in words. */
    String words(Audience audience) {
        Caller caller = current.get();
        return switch (audience) {
            case Audience.Everyone _ -> I18NProvider.translate("audience.EVERYONE");
            case Audience.OfStores of -> {
                Map<StoreId, String> names = stores.names(caller);
                yield of.stores().stream()
                        .map(id -> names.getOrDefault(id, "–"))
                        .collect(Collectors.joining(", "));
            }
            case Audience.OfGuides of ->
                String.join(", ", guides.names(caller, of.guides()).values());
            case Audience.WithTags with -> String.join(", ", with.tags());
            case Audience.Listed listed ->
                I18NProvider.translate("event.members", listed.members().size());
        };
    }
}
