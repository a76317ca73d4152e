/** Rows that let an auditor look back across streams: each follows from one event alone and keeps both of its times. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.audit.projection;
