/** What the catalogue is searched in. Rows are written by events alone. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.goods.projection;
