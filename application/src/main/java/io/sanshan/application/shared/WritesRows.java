package io.sanshan.application.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rows that a read model consists of: all of its tables, and no table of another one. They are emptied together, built anew
 * together beside the live ones, and take their place together.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WritesRows {

    /** The entities, each with a table of its own. */
    Class<?>[] value();
}
