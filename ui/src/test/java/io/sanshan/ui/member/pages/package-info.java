/** Tries the members' pages on doors in memory. */
@NullMarked
package io.sanshan.ui.member.pages;

import org.jspecify.annotations.NullMarked;
