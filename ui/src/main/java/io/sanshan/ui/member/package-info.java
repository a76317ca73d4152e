/** The member pool of headquarters: search, and the card of one member. What other roles see of members is theirs. */
@NullMarked
package io.sanshan.ui.member;

import org.jspecify.annotations.NullMarked;
