/** Read models of campaign: events in, answers out. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.campaign.projection;
