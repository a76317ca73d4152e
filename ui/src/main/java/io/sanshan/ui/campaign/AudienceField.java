package io.sanshan.ui.campaign;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Chooses whom a campaign is for, and counts them while one chooses. */
class AudienceField extends CustomField<Audience> {

    private static final long serialVersionUID = 1L;

    private enum Kind {
        EVERYONE,
        STORES,
        GUIDES,
        TAGS,
        LISTED
    }

    /** Of those who register only the store is known. */
    private static final List<Kind> OF_NEWCOMERS = List.of(Kind.EVERYONE, Kind.STORES);

    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final MultiSelectComboBox<StoreId> stores;
    private final MultiSelectComboBox<GuideId> guides;
    private final MultiSelectComboBox<String> tags;
    private final MultiSelectComboBox<MemberId> members;
    private final Span count = new Span();
    private final Span hint = new Span();
    private CouponDelivery delivery = CouponDelivery.ISSUED_AT_START;
    private final transient ToLongFunction<Audience> counter;

    AudienceField(AudienceChoices choices, ToLongFunction<Audience> counter, Audience shown) {
        super(new Audience.Everyone());
        this.counter = counter;
        stores = choices.stores();
        guides = choices.guides(shown);
        tags = choices.tags();
        members = choices.members(shown);
        setLabel(getTranslation("audience.label"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(this::label);
        kind.setValue(Kind.EVERYONE);
        count.addClassName("audience-count");
        count.getElement().setAttribute("aria-live", "polite");
        hint.addClassName("secondary");
        Div content = new Div(kind, stores, guides, tags, members, count, hint);
        content.addClassName("stack");
        add(content);
        kind.addValueChangeListener(e -> changed());
        stores.addValueChangeListener(e -> changed());
        guides.addValueChangeListener(e -> changed());
        tags.addValueChangeListener(e -> changed());
        members.addValueChangeListener(e -> changed());
        setValue(shown);
        changed();
    }

    private String label(Kind one) {
        return delivery == CouponDelivery.ON_REGISTRATION && OF_NEWCOMERS.contains(one)
                ? getTranslation("audience.newcomers." + one)
                : getTranslation("audience." + one);
    }

    void reachedBy(CouponDelivery way) {
        delivery = way;
        Kind before = kind.getValue();
        List<Kind> offered = way == CouponDelivery.ON_REGISTRATION ? OF_NEWCOMERS : List.of(Kind.values());
        kind.setItems(offered);
        kind.setValue(offered.contains(before) ? before : Kind.EVERYONE);
        changed();
    }

    private void changed() {
        stores.setVisible(kind.getValue() == Kind.STORES);
        guides.setVisible(kind.getValue() == Kind.GUIDES);
        tags.setVisible(kind.getValue() == Kind.TAGS);
        members.setVisible(kind.getValue() == Kind.LISTED);
        updateValue();
        count.setText(
                delivery == CouponDelivery.ON_REGISTRATION
                        ? ""
                        : getTranslation("audience.count", counter.applyAsLong(generateModelValue())));
        hint.setText(
                switch (delivery) {
                    case ON_REGISTRATION -> getTranslation("audience.newcomers.hint");
                    case ON_BIRTHDAY -> getTranslation("audience.birthdays.hint");
                    case ISSUED_AT_START, CLAIMED_BY_MEMBER, PUSHED_BY_GUIDE -> "";
                });
    }

    @Override
    protected Audience generateModelValue() {
        return switch (Objects.requireNonNullElse(kind.getValue(), Kind.EVERYONE)) {
            case EVERYONE -> new Audience.Everyone();
            case STORES -> new Audience.OfStores(List.copyOf(stores.getValue()));
            case GUIDES -> new Audience.OfGuides(List.copyOf(guides.getValue()));
            case TAGS -> new Audience.WithTags(List.copyOf(tags.getValue()));
            case LISTED -> new Audience.Listed(List.copyOf(members.getValue()));
        };
    }

    @Override
    protected void setPresentationValue(@Nullable Audience audience) {
        switch (audience) {
            case null -> kind.setValue(Kind.EVERYONE);
            case Audience.Everyone _ -> kind.setValue(Kind.EVERYONE);
            case Audience.OfStores of -> {
                kind.setValue(Kind.STORES);
                stores.setValue(Set.copyOf(of.stores()));
            }
            case Audience.OfGuides of -> {
                kind.setValue(Kind.GUIDES);
                guides.setValue(Set.copyOf(of.guides()));
            }
            case Audience.WithTags with -> {
                kind.setValue(Kind.TAGS);
                tags.setValue(Set.copyOf(with.tags()));
            }
            case Audience.Listed listed -> {
                kind.setValue(Kind.LISTED);
                members.setValue(Set.copyOf(listed.members()));
            }
        }
    }
}
