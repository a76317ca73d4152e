package io.sanshan.application.audit;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.PutOff;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.process.FailingWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers auditors from the log, and of how those fare who read it. */
@Component
class AuditDoor implements AuditQueries, AuditCommands {

    private final EventLog log;
    private final ReadModels readModels;
    private final FailingWork failing;
    private final Comparing comparing;
    private final Causes causes;

    AuditDoor(
            EventLog log,
            ReadModels readModels,
            FailingWork failing,
            AggregateStates states,
            ReactionPlaces reactions) {
        this.log = log;
        this.readModels = readModels;
        this.failing = failing;
        this.comparing = new Comparing(states);
        this.causes = new Causes(log, reactions);
    }

    @Override
    public List<RecordedEvent> events(Caller caller, String stream) {
        return log.stream(stream, 0);
    }

    @Override
    public Optional<RecordedEvent> event(Caller caller, String stream, String eventId) {
        return log.event(stream, eventId);
    }

    @Override
    public Optional<Difference> difference(Caller caller, String stream, Moment moment, @Nullable Instant later) {
        List<RecordedEvent> events = log.stream(stream, 0);
        return events.isEmpty() ? Optional.empty() : Optional.of(comparing.between(events, moment, later));
    }

    @Override
    public Optional<Why> why(Caller caller, String stream, String eventId) {
        return causes.of(stream, eventId);
    }

    @Override
    public List<String> export(Caller caller, String stream) {
        return log.storedLines(stream);
    }

    @Override
    public List<String> exportInClear(Caller caller, String stream) {
        return log.clearLines(stream);
    }

    @Override
    public List<PutOff> putOff(Caller caller) {
        return failing.list();
    }

    @Override
    public List<ReadModels.State> readModels(Caller caller) {
        return readModels.states();
    }

    @Override
    public void rebuild(Request request, String readModel) {
        readModels.rebuild(readModel);
    }

    @Override
    public boolean pauseRebuild(Request request, String readModel) {
        return readModels.pause(readModel);
    }

    @Override
    public boolean resumeRebuild(Request request, String readModel) {
        return readModels.resume(readModel);
    }

    @Override
    public boolean cancelRebuild(Request request, String readModel) {
        return readModels.cancel(readModel);
    }
}
