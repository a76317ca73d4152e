package io.sanshan.application.shared;

/** The kinds of callers that a door can open for. */
public enum Party {
    HEADQUARTERS,
    STORE_MANAGER,
    GUIDE,
    AUDITOR,
    /** May see personal data of the log in clear, for requests of members and of the law. */
    DATA_PROTECTION,
    /** A member, for her own things only. */
    MEMBER,
    /** A till device with its key, for what happens in its store. */
    TILL,
    /** Somebody without a login, such as on the join page. */
    ANYONE,
    /** A process of the application, or an import. */
    SYSTEM
}
