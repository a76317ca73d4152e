/** Tells those who run the installation what troubles it. Its one table is no read model: nothing of it is in the log. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.operation.process;
