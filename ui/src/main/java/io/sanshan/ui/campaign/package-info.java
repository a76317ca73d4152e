/** Campaigns of headquarters: the list, the designer with its coupons, approval, and what came of them. */
@NullMarked
package io.sanshan.ui.campaign;

import org.jspecify.annotations.NullMarked;
