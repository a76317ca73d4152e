package io.sanshan.ui.campaign;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.campaign.CampaignDetails;
import io.sanshan.domain.campaign.CouponDelivery;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.DayFields;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Panel;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** What a campaign is called, what members read, when it runs and whom it is for, with the phone's picture beside it. */
class CampaignForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_MESSAGE = 500;

    private final TextField name = new TextField(getTranslation("campaign.name"));
    private final TextArea message = new TextArea(getTranslation("campaign.message"));
    private final DateTimePicker opens = DayFields.moment(getTranslation("campaign.opens"));
    private final DateTimePicker closes = DayFields.moment(getTranslation("campaign.closes"));
    private final RadioButtonGroup<CouponDelivery> delivery = new RadioButtonGroup<>();
    private final AudienceField audience;
    private final PhonePreview preview = new PhonePreview();
    private final ZoneId zone = Formats.here().zone();

    CampaignForm(
            CampaignDetails shown, Audience shownAudience, AudienceChoices choices, ToLongFunction<Audience> counter) {
        audience = new AudienceField(choices, counter, shownAudience);
        name.setRequiredIndicatorVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        message.setValueChangeMode(ValueChangeMode.LAZY);
        message.setMaxLength(LONGEST_MESSAGE);
        message.setHelperText(getTranslation("campaign.message.hint"));
        message.setMinRows(3);
        opens.setHelperText(getTranslation("campaign.zone", zone.getId()));
        delivery.setLabel(getTranslation("campaign.delivery"));
        delivery.setItems(CouponDelivery.values());
        delivery.setItemLabelGenerator(way -> getTranslation("couponDelivery." + way));

        name.setValue(shown.name());
        message.setValue(shown.message());
        opens.setValue(LocalDateTime.ofInstant(shown.opens(), zone));
        closes.setValue(LocalDateTime.ofInstant(shown.closes(), zone));
        delivery.setValue(shown.delivery());
        audience.reachedBy(shown.delivery());
        delivery.addValueChangeListener(e -> audience.reachedBy(e.getValue()));
        name.addValueChangeListener(e -> show());
        message.addValueChangeListener(e -> show());
        opens.addValueChangeListener(e -> show());
        closes.addValueChangeListener(e -> show());
        show();

        Div window = new Div(opens, closes);
        window.addClassName("columns");
        Div texts = new Div(name, message, window, delivery);
        texts.addClassName("stack");
        Div left = new Div(
                new Panel(getTranslation("campaign.details"), texts),
                new Panel(getTranslation("campaign.audience"), audience));
        left.addClassName("stack");
        getContent().addClassNames("columns-wide-left", "form-wide");
        getContent().add(left, new Panel(getTranslation("campaign.preview"), preview));
    }

    void focus() {
        name.focus();
    }

    PhonePreview preview() {
        return preview;
    }

    Answers answers() {
        return new Answers().field("name", name).field("closes", closes).field("audience", audience);
    }

    /** What was filled in; nothing while a moment is missing, which the form says itself. */
    Optional<CampaignDetails> details() {
        require(opens);
        require(closes);
        if (opens.isEmpty() || closes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CampaignDetails(
                name.getValue().strip(),
                message.getValue().strip(),
                instant(opens.getValue()),
                instant(closes.getValue()),
                delivery.getValue()));
    }

    Audience audience() {
        return audience.getValue();
    }

    private void require(DateTimePicker moment) {
        moment.setErrorMessage(getTranslation("campaign.moment.missing"));
        moment.setInvalid(moment.isEmpty());
    }

    private void show() {
        Formats formats = Formats.here();
        String window = opens.isEmpty() || closes.isEmpty()
                ? ""
                : formats.day(instant(opens.getValue())) + " – " + formats.lastMoment(instant(closes.getValue()));
        preview.details(name.getValue(), message.getValue(), window);
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }
}
