package io.sanshan.ui.shell.security;

import io.sanshan.domain.account.Role;

/** The names of the roles for access annotations; equal to those of {@link Role}, which a test keeps. */
public final class Roles {

    public static final String HEADQUARTERS = "HEADQUARTERS";
    public static final String STORE_MANAGER = "STORE_MANAGER";
    public static final String GUIDE = "GUIDE";
    public static final String AUDITOR = "AUDITOR";
    public static final String DATA_PROTECTION = "DATA_PROTECTION";

    private Roles() {}
}
