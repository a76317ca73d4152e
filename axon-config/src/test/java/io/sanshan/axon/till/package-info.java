@NullMarked
package io.sanshan.axon.till;

import org.jspecify.annotations.NullMarked;
