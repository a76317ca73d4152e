@NullMarked
package io.sanshan.application.till.projection;

import org.jspecify.annotations.NullMarked;
