/**
 * The pages of members: join behind a guide's code, and the wallet. Plain pages made on the server, without a session and without
 * script. Decides nothing: doors do.
 */
@NullMarked
package io.sanshan.ui.member.pages;

import org.jspecify.annotations.NullMarked;
