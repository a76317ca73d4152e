package io.sanshan.application.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * Asks for the database of what nothing can bring back: the log, the keys of persons, the unique values, the passwords. A
 * {@link javax.sql.DataSource} that is asked for without it is that of the read models.
 */
@Qualifier
@Documented
@Target({ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Durable {}
