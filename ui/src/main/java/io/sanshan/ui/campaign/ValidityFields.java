package io.sanshan.ui.campaign;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.ui.kit.DayFields;
import org.jspecify.annotations.Nullable;

/** When a coupon may be redeemed: between two days, or for some days after it was issued. */
class ValidityFields extends CustomField<Validity> {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 14;

    private enum Kind {
        AFTER_ISSUE,
        BETWEEN
    }

    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final IntegerField days = new IntegerField(getTranslation("coupon.days"));
    private final IntegerField startAfter = new IntegerField(getTranslation("coupon.startAfter"));
    private final Checkbox endsWithCampaign = new Checkbox(getTranslation("coupon.endsWithCampaign"));
    private final DatePicker first = DayFields.day(getTranslation("coupon.first"));
    private final DatePicker last = DayFields.day(getTranslation("coupon.last"));

    ValidityFields() {
        setLabel(getTranslation("coupon.validity"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("coupon.validity." + one));
        days.setValue(USUAL_DAYS);
        startAfter.setValue(0);
        kind.addValueChangeListener(e -> {
            boolean relative = e.getValue() == Kind.AFTER_ISSUE;
            days.setVisible(relative);
            startAfter.setVisible(relative);
            endsWithCampaign.setVisible(relative);
            first.setVisible(!relative);
            last.setVisible(!relative);
            updateValue();
        });
        days.addValueChangeListener(e -> updateValue());
        startAfter.addValueChangeListener(e -> updateValue());
        endsWithCampaign.addValueChangeListener(e -> updateValue());
        first.addValueChangeListener(e -> updateValue());
        last.addValueChangeListener(e -> updateValue());
        kind.setValue(Kind.AFTER_ISSUE);
        Div pair = new Div(days, startAfter, first, last);
        pair.addClassName("pair");
        Div content = new Div(kind, pair, endsWithCampaign);
        content.addClassName("stack-tight");
        add(content);
    }

    void read(Validity validity) {
        switch (validity) {
            case Validity.AfterIssue after -> {
                kind.setValue(Kind.AFTER_ISSUE);
                days.setValue(after.days());
                startAfter.setValue(after.startAfterDays());
                endsWithCampaign.setValue(after.endsWithCampaign());
            }
            case Validity.Between between -> {
                kind.setValue(Kind.BETWEEN);
                first.setValue(between.first());
                last.setValue(between.last());
            }
        }
    }

    /** Says so while a day is missing. */
    void complain() {
        setErrorMessage(getTranslation("coupon.validity.missing"));
        setInvalid(getValue() == null);
    }

    @Override
    protected @Nullable Validity generateModelValue() {
        if (kind.getValue() == Kind.AFTER_ISSUE) {
            return days.isEmpty()
                    ? null
                    : new Validity.AfterIssue(
                            startAfter.isEmpty() ? 0 : startAfter.getValue(),
                            days.getValue(),
                            endsWithCampaign.getValue());
        }
        return first.isEmpty() || last.isEmpty() ? null : new Validity.Between(first.getValue(), last.getValue());
    }

    @Override
    protected void setPresentationValue(@Nullable Validity validity) {
        if (validity != null) {
            read(validity);
        }
    }
}
