/** Erasing members: the request of who answers for data protection, and the receipts. Shows a person only until she is erased. */
@NullMarked
package io.sanshan.ui.member.erasure;

import org.jspecify.annotations.NullMarked;
