package io.sanshan.ui.kit.history;

import io.sanshan.application.member.TimelineEntry;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Slice;
import java.util.List;

/** The events of a stream as the entries of a timeline, the newest first. */
public record StreamEntries(List<TimelineEntry> all) {

    public StreamEntries {
        all = List.copyOf(all);
    }

    /** @param events as the log has them, the oldest first */
    public static StreamEntries of(List<RecordedEvent> events) {
        return new StreamEntries(
                events.reversed().stream().map(StreamEntries::entry).toList());
    }

    public Slice<TimelineEntry> part(Slice.Range range) {
        int end = Math.min(all.size(), range.offset() + range.limit());
        return new Slice<>(all.subList(Math.min(range.offset(), end), end), end < all.size());
    }

    private static TimelineEntry entry(RecordedEvent event) {
        return new TimelineEntry(
                event.eventId(),
                event.stream(),
                event.payload().getClass().getSimpleName(),
                event.occasion().occurredAt(),
                event.recordedAt(),
                event.occasion().actor(),
                event.occasion().cause(),
                event.occasion().store(),
                event.payload());
    }
}
