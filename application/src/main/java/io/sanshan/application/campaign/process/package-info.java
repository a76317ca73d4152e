/**
 * What campaigns do by themselves: start, issue their coupons, end. What waits is a sheet, rebuilt from the log like any read
 * model; the reactions never replay.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.campaign.process;
