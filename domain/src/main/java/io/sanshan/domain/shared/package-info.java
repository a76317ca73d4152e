/** What every feature of the domain speaks with: occasion, refusals, rules, money, personal data. No feature of its own. */
@org.jspecify.annotations.NullMarked
package io.sanshan.domain.shared;
