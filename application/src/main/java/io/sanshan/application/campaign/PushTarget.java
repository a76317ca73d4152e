package io.sanshan.application.campaign;

import io.sanshan.domain.ids.MemberId;

/**
 * A member to whom a campaign may be pushed.
 *
 * @param name empty for a member who was erased
 * @param reached whether coupons of the campaign lie in the wallet already
 */
public record PushTarget(MemberId member, String name, boolean reached) {}
