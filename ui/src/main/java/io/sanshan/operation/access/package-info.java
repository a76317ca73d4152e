/** Which of the operators' addresses are open, and to whom. Everything below them that is not named here is closed. */
@org.jspecify.annotations.NullMarked
package io.sanshan.operation.access;
