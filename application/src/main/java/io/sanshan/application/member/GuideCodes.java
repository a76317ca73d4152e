package io.sanshan.application.member;

import io.sanshan.domain.ids.GuideId;
import java.util.Optional;

/** Port that says whose code a scanned code is. */
public interface GuideCodes {

    /** The guide of the code, unless she has left. */
    Optional<GuideId> guide(String code);
}
