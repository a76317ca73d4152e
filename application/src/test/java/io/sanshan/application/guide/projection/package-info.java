/** Tests of the read models of guides. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.guide.projection;
