/** Replaying the log for an auditor: streams, moments, and read models that are built anew. Changes nothing but read models. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.audit;
