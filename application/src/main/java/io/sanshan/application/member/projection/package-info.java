/** The read models of members, directory and timeline, and the queries that read them within the reach of who asks. */
@NullMarked
package io.sanshan.application.member.projection;

import org.jspecify.annotations.NullMarked;
