package io.sanshan.application.audit;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.PutOff;
import io.sanshan.application.shared.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an auditor asks of the log. A stream is named by the id of what it is about, such as a member or a coupon. */
@Door
public interface AuditQueries {

    /** Every event of a stream, oldest first. Personal data in a payload does not print itself. */
    @AllowedTo({Party.AUDITOR, Party.HEADQUARTERS, Party.DATA_PROTECTION})
    List<RecordedEvent> events(Caller caller, String stream);

    @AllowedTo({Party.AUDITOR, Party.HEADQUARTERS, Party.DATA_PROTECTION})
    Optional<RecordedEvent> event(Caller caller, String stream, String eventId);

    /**
     * A stream at a moment beside a later one, by replaying its events; nothing where there is no such stream.
     *
     * @param later told by the same of the two times; null for now
     */
    @AllowedTo({Party.AUDITOR, Party.HEADQUARTERS, Party.DATA_PROTECTION})
    Optional<Difference> difference(Caller caller, String stream, Moment moment, @Nullable Instant later);

    /** Who did what and why: an event and the chain of what it followed from; nothing where there is no such event. */
    @AllowedTo({Party.AUDITOR, Party.HEADQUARTERS, Party.DATA_PROTECTION})
    Optional<Why> why(Caller caller, String stream, String eventId);

    /** A stream as JSON lines the way it is stored: personal data stays encrypted. */
    @AllowedTo({Party.AUDITOR, Party.HEADQUARTERS, Party.DATA_PROTECTION})
    List<String> export(Caller caller, String stream);

    /** A stream as JSON lines with personal data in clear. */
    @AllowedTo(Party.DATA_PROTECTION)
    List<String> exportInClear(Caller caller, String stream);

    /** Work that is due, failed, and is tried again: what failed longest ago first. */
    @AllowedTo({Party.AUDITOR, Party.HEADQUARTERS, Party.DATA_PROTECTION})
    List<PutOff> putOff(Caller caller);

    /** How far each read model is. */
    @AllowedTo({Party.AUDITOR, Party.HEADQUARTERS, Party.DATA_PROTECTION, Party.SYSTEM})
    List<ReadModels.State> readModels(Caller caller);
}
