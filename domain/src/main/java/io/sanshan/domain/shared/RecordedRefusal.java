package io.sanshan.domain.shared;

/** An event that records a refusal, because the trade wants to know of it: a repeated command is answered from it. */
public interface RecordedRefusal {

    Refusal refusal();
}
