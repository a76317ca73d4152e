/** The read models of guides and of the book of members that each looks after, and the queries that read them. */
@NullMarked
package io.sanshan.application.guide.projection;

import org.jspecify.annotations.NullMarked;
