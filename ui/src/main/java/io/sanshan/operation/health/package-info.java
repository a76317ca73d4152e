/** What health checks answer: whether this node may be sent visitors. They tell their state only, and judge by asking, never by flags. */
@org.jspecify.annotations.NullMarked
package io.sanshan.operation.health;
