/** A till device of a store and the life of its key. The key itself is nowhere here: only the hash by which it is recognised. */
@org.jspecify.annotations.NullMarked
package io.sanshan.domain.till;
