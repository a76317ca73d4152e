package io.sanshan.domain.ids;

import java.util.UUID;

/** Identity of an account of a person who works for the brand. */
public record AccountId(String value) implements Id {

    private static final String PREFIX = "account-";

    public AccountId {
        Id.require(PREFIX, value);
    }

    public static AccountId of(UUID id) {
        return new AccountId(PREFIX + id);
    }

    public static AccountId named(String name) {
        return new AccountId(Id.named(PREFIX, name));
    }

    @Override
    public String toString() {
        return value;
    }
}
