/** Typed identities. An id carries its type in its text, so that one kind can never be read as another; nothing else lives here. */
@org.jspecify.annotations.NullMarked
package io.sanshan.domain.ids;
