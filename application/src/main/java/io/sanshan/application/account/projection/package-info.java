/** The read model of accounts and the queries that read it. Knows password hashes only to hand them to the login. */
@NullMarked
package io.sanshan.application.account.projection;

import org.jspecify.annotations.NullMarked;
