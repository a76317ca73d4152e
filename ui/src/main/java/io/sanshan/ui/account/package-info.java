/** Accounts of people who work for the brand, as headquarters keeps them. */
@NullMarked
package io.sanshan.ui.account;

import org.jspecify.annotations.NullMarked;
