/** What a member's decision needs from other streams, read from the log. No read model is asked. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.member.adapter;
