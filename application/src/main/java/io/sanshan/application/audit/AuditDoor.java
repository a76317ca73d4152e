package io.sanshan.application.audit;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.PutOff;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.process.FailingWork;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
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

    AuditDoor(EventLog log, ReadModels readModels, FailingWork failing) {
        this.log = log;
        this.readModels = readModels;
        this.failing = failing;
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
    public Optional<ThenAndNow> asOf(Caller caller, String stream, Moment moment) {
        List<RecordedEvent> events = log.stream(stream, 0);
        Record then = null;
        Record now = null;
        int included = 0;
        for (RecordedEvent event : events) {
            now = Folds.fold(now, event);
            // What a later command dated before the beginning of the stream is part of it from the beginning on.
            if (moment.includes(event) && (then != null || event.sequence() == 0)) {
                then = Folds.fold(then, event);
                included++;
            }
        }
        return now == null
                ? Optional.empty()
                : Optional.of(new ThenAndNow(
                        now.getClass().getSimpleName(), then != null, included, events.size(), fields(then, now)));
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

    private static List<ThenAndNow.Field> fields(@Nullable Record then, Record now) {
        List<ThenAndNow.Field> fields = new ArrayList<>();
        for (RecordComponent component : now.getClass().getRecordComponents()) {
            fields.add(new ThenAndNow.Field(
                    component.getName(), then == null ? null : value(component, then), value(component, now)));
        }
        return fields;
    }

    private static @Nullable Object value(RecordComponent component, Record card) {
        try {
            return component.getAccessor().invoke(card);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a card's field cannot be read: " + component.getName(), e);
        }
    }
}
