/** What operators are told of without being asked. */
@org.jspecify.annotations.NullMarked
package io.sanshan.operation.troubles;
