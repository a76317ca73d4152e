/** What a member buys, as somebody types it, and what coupons take off it. Asks nothing but which goods there are. */
@NullMarked
package io.sanshan.ui.kit.basket;

import org.jspecify.annotations.NullMarked;
