package io.sanshan.ui.member;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.sanshan.application.member.MemberProfile;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.StatTile;

/** What a member got, redeemed and bought, in numbers. */
class MemberNumbers extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final StatTile received = new StatTile(getTranslation("member.received"));
    private final StatTile redeemed = new StatTile(getTranslation("member.redeemed"));
    private final StatTile purchases = new StatTile(getTranslation("member.purchases"));
    private final StatTile spent = new StatTile(getTranslation("member.spent"));

    @Override
    protected Div initContent() {
        return StatTile.row(received, redeemed, purchases, spent);
    }

    void show(MemberProfile.Numbers numbers) {
        Formats formats = Formats.here();
        received.value(formats.number(numbers.couponsReceived()))
                .hint(getTranslation("member.open", numbers.couponsOpen()));
        redeemed.value(formats.number(numbers.couponsRedeemed()));
        purchases
                .value(formats.number(numbers.purchases()))
                .hint(
                        numbers.lastPurchaseAt() == null
                                ? ""
                                : getTranslation("member.last", formats.day(numbers.lastPurchaseAt())));
        spent.value(formats.monies(numbers.spent()));
    }
}
