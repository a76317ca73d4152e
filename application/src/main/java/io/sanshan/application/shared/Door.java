package io.sanshan.application.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the interface through which a feature's commands or queries are reached. The first parameter of each method is a
 * {@link Caller} or a {@link Request}, and each method says with {@link AllowedTo} whom it opens for.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Door {}
