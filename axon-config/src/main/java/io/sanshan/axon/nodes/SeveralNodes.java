package io.sanshan.axon.nodes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/** Is there where this process may have others beside it: an embedded database belongs to one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression("'${sanshan.node:embedded}' != 'embedded' and !${sanshan.asleep:false}")
@interface SeveralNodes {}
