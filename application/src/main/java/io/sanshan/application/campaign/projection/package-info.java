/** What lists, cards and results of campaigns are read from, with the frozen audiences. Rows are written by events alone. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.campaign.projection;
