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

    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final MultiSelectComboBox<StoreId> stores;
    private final MultiSelectComboBox<GuideId> guides;
    private final MultiSelectComboBox<String> tags;
    private final MultiSelectComboBox<MemberId> members;
    private final Span count = new Span();
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
        Div content = new Div(kind, stores, guides, tags, members, count);
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
        return delivery == CouponDelivery.ON_REGISTRATION
                ? getTranslation("audience.newcomers." + one)
                : getTranslation("audience." + one);
    }

    /** Of those who register only the store is known. */
    void reachedBy(CouponDelivery way) {
        delivery = way;
        Kind before = kind.getValue();
        kind.setItems(
                way == CouponDelivery.ON_REGISTRATION ? List.of(Kind.EVERYONE, Kind.STORES) : List.of(Kind.values()));
        kind.setValue(way == CouponDelivery.ON_REGISTRATION && before != Kind.STORES ? Kind.EVERYONE : before);
        changed();
    }

    private String counted() {
        return switch (delivery) {
            case ON_REGISTRATION -> getTranslation("audience.newcomers.hint");
            case ON_BIRTHDAY -> getTranslation("audience.birthdays.hint", counter.applyAsLong(generateModelValue()));
            case ISSUED_AT_START, CLAIMED_BY_MEMBER, PUSHED_BY_GUIDE ->
                getTranslation("audience.count", counter.applyAsLong(generateModelValue()));
        };
    }

    private void changed() {
        stores.setVisible(kind.getValue() == Kind.STORES);
        guides.setVisible(kind.getValue() == Kind.GUIDES);
        tags.setVisible(kind.getValue() == Kind.TAGS);
        members.setVisible(kind.getValue() == Kind.LISTED);
        updateValue();
        count.setText(counted());
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
