package io.sanshan.domain.purchase;

import io.sanshan.domain.shared.Money;

/**
 * A part of what was paid, or paid back.
 *
 * @param amount what stayed in the till, or left it: change that was given is taken off already; above zero
 */
public record Tender(TenderKind kind, Money amount) {}
