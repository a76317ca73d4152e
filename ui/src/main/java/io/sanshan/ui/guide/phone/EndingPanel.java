package io.sanshan.ui.guide.phone;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouterLink;
import io.sanshan.application.coupon.CouponReminderQueries;
import io.sanshan.application.coupon.EndingCoupon;
import io.sanshan.application.shared.Caller;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.MaskedName;
import io.sanshan.ui.kit.Panel;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The coupons of a guide's own members that end soon, so that she can speak of them in time. Not there where none does. */
class EndingPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient CouponReminderQueries reminders;
    private final transient Clock clock;

    EndingPanel(CouponReminderQueries reminders, Clock clock) {
        super(I18NProvider.translate("today.ending"));
        this.reminders = reminders;
        this.clock = clock;
    }

    void refresh(Caller caller) {
        List<EndingCoupon> ending = reminders.endingSoon(caller);
        setVisible(!ending.isEmpty());
        UnorderedList list = new UnorderedList();
        list.addClassName("link-list");
        ending.forEach(coupon -> list.add(new ListItem(link(coupon))));
        replace(list);
    }

    private RouterLink link(EndingCoupon coupon) {
        RouterLink link = PhoneNavigation.member(coupon.member(), MaskedName.text(coupon.memberName()));
        Span line = new Span(getTranslation(
                "today.ending.line",
                coupon.template().name(),
                Formats.here().lastMoment(coupon.validUntil()),
                days(coupon.validUntil())));
        line.addClassName("row-card-line");
        link.add(line);
        return link;
    }

    /** How many days are left besides today: an end at midnight is the end of the day before. */
    private long days(Instant end) {
        LocalDate last = end.minusNanos(1).atZone(clock.getZone()).toLocalDate();
        return ChronoUnit.DAYS.between(LocalDate.now(clock), last);
    }
}
