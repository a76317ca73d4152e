package io.sanshan.application.importing.plan;

import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.member.MemberCommand.RegisterMember;
import java.time.Instant;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** One command that will be sent. */
public sealed interface Order {

    /** The command's id. */
    String id();

    @Nullable
    StoreId store();

    /** Business time. */
    Instant at();

    record Send(String id, @Nullable StoreId store, Instant at, Object command) implements Order {}

    /**
     * Registers a member with the first of her phones that nobody else has.
     *
     * @param phones gives the phone to try, counted from 0; null when there are no more, and then she registers without
     */
    record Register(
            String id,
            @Nullable StoreId store,
            Instant at,
            IntFunction<@Nullable String> phones,
            RegisterMember withoutPhone)
            implements Order {}
}
