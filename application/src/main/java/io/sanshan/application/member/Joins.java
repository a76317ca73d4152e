package io.sanshan.application.member;

import io.sanshan.domain.member.JoinSource;
import java.time.LocalDate;

/** How many members came in one way on one day. */
public record Joins(LocalDate day, JoinSource source, long members) {}
