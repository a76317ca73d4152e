/** What happens to members by itself when a guide leaves. What waits is a sheet, rebuilt from the log like any read model. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.member.process;
