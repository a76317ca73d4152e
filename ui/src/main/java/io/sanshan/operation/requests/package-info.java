/** What requests run on. */
@NullMarked
package io.sanshan.operation.requests;

import org.jspecify.annotations.NullMarked;
