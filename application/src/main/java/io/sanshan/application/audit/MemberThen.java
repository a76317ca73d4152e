package io.sanshan.application.audit;

import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;

/** A member at a moment, and whom she was bound to. */
public record MemberThen(MemberId member, GuideId guide) {}
