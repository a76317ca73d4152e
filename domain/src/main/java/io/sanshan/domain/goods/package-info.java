/** Goods and the named, versioned goods sets that rules refer to. */
@org.jspecify.annotations.NullMarked
package io.sanshan.domain.goods;
