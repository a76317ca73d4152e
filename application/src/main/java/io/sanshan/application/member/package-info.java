/**
 * Members as the screens and the till meet them: what may be asked of them, how they are found, and what is shown of them.
 * Decides nothing that the member's aggregate decides; says who may ask, and keeps phones unique.
 */
@NullMarked
package io.sanshan.application.member;

import org.jspecify.annotations.NullMarked;
