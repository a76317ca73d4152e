/**
 * Till devices with their keys, and the answers that tills were given. A key is shown once, where it was made, and known by its hash
 * from then on. What a till may do with coupons and members is said by those features' own doors.
 */
@NullMarked
package io.sanshan.application.till;

import org.jspecify.annotations.NullMarked;
