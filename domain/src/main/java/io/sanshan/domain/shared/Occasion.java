package io.sanshan.domain.shared;

import io.sanshan.domain.ids.StoreId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is true of every command and every event that it causes: who acted, where, why, and when it happened in the trade.
 * It travels as metadata, set once at the door.
 *
 * @param commandId the same id again gets the same answer and changes nothing
 * @param actor an account, a member, a till or a part of the system; never a name
 * @param store where it happened, if it happened in a store
 * @param cause the id of the command or event that led to this one; the command's own id where a person began it
 * @param occurredAt business time, which may lie before the time of recording
 */
public record Occasion(
        String commandId, Actor actor, @Nullable StoreId store, String cause, Instant occurredAt) {}
