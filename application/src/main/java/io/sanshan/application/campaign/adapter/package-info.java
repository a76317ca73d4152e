/** Where the campaign feature meets another one: who belongs to an audience is the member feature's knowledge. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.campaign.adapter;
