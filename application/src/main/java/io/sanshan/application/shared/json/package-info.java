/** How the domain's types are written as JSON: ids as plain texts, sealed kinds by name. Reading is strict. */
@NullMarked
package io.sanshan.application.shared.json;

import org.jspecify.annotations.NullMarked;
