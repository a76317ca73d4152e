package io.sanshan.ui.campaign;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import io.sanshan.application.coupon.CouponTemplateCard;
import java.util.List;

/** Which coupon codes open; the only one is chosen already. */
class CodesOfField extends Select<CouponTemplateCard> {

    private static final long serialVersionUID = 1L;

    CodesOfField(List<CouponTemplateCard> templates) {
        setLabel(I18NProvider.translate("codes.template"));
        setItems(templates);
        setItemLabelGenerator(CouponTemplateCard::name);
        setValue(templates.getFirst());
        setReadOnly(templates.size() == 1);
    }
}
