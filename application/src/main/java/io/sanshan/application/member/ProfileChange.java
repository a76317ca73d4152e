package io.sanshan.application.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A change of the profile; what is null stays as it is. */
public record ProfileChange(
        @Nullable String name,
        @Nullable LocalDate birthday,
        @Nullable String address,
        @Nullable String note) {

    @Override
    public String toString() {
        return "ProfileChange[]";
    }
}
