package io.sanshan.application.shared;

/**
 * Port to the table that keeps values unique outside the log (a phone, a login, a guide's code). It stores keyed hashes, never
 * the value. A key is reserved, the command is sent, the key is confirmed or let go; what a crash leaves reserved is settled
 * from the log at start.
 */
public interface UniqueKeys {

    /** What is kept unique. */
    enum Kind {
        MEMBER_PHONE,
        ACCOUNT_LOGIN
    }

    /** Reserves the value for the owner; false when another owner has it. Reserving again for the same owner is true. */
    boolean reserve(Kind kind, String value, String owner);

    /** The command was accepted: the owner keeps the value, and any other value of this kind that it had is let go. */
    void confirm(Kind kind, String value, String owner);

    /** The command was refused: lets the value go, unless it is confirmed. */
    void letGo(Kind kind, String value, String owner);

    /** The owner gives up all values of the kind. */
    void giveUp(Kind kind, String owner);

    /** The confirmed or reserved owner of the value. */
    java.util.Optional<String> owner(Kind kind, String value);

    /** A keyed hash of a secret, in hexadecimal, for records that must recognise it without holding it. */
    String hash(String purpose, String secret);
}
