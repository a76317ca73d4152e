/** What lists of purchases are read from. Rows are written by events alone; lines of a receipt stay in the log. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.purchase.projection;
