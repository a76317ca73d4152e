package io.sanshan.ui.coupon;

import io.sanshan.application.coupon.RefusedAttempt;

/**
 * A refused attempt with the names that its row shows.
 *
 * @param store empty where nobody knows it
 * @param who the person, the till by its name, or the part of the application
 * @param at in the time of the store
 */
record AttemptLine(RefusedAttempt attempt, String store, String who, String at) {}
