package io.sanshan.application.coupon;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Party;
import java.util.List;

/**
 * Coupons that end soon. What is sent to phones begins with the event of the reminder; here stands what can still be done about it. Nothing
 * is sent, so no consent is asked.
 */
@Door
public interface CouponReminderQueries {

    /** More than a guide can speak of in a day. */
    int MOST = 200;

    /** What ends soon in the wallets of the guide's own members, the first to end in front. */
    @AllowedTo(Party.GUIDE)
    List<EndingCoupon> endingSoon(Caller caller);
}
