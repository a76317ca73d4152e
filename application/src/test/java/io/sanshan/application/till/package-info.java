@NullMarked
package io.sanshan.application.till;

import org.jspecify.annotations.NullMarked;
