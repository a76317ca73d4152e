package io.sanshan.application.campaign;

import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a push.
 *
 * @param reached members who got every coupon of the campaign
 * @param refused the first refusal of each member who did not
 */
public record PushAnswer(List<MemberId> reached, Map<MemberId, Refusal> refused) {

    public PushAnswer {
        reached = List.copyOf(reached);
        refused = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(refused));
    }
}
