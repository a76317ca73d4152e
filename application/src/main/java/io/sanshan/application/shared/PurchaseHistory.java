package io.sanshan.application.shared;

import io.sanshan.domain.ids.MemberId;

/** Port that says whether a member has bought before, as far as one part of the system knows. */
public interface PurchaseHistory {

    boolean hasBought(MemberId member);
}
