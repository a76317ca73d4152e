@NullMarked
package io.sanshan.axon.codes;

import org.jspecify.annotations.NullMarked;
