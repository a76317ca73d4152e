package io.sanshan.application.campaign;

import io.sanshan.domain.ids.CampaignId;
import java.time.Instant;

/**
 * A campaign that a guide may push.
 *
 * @param ownMembers the guide's own members of its audience
 */
public record PushableCampaign(CampaignId campaign, String name, String message, Instant closes, long ownMembers) {}
