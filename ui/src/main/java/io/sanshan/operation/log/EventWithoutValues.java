package io.sanshan.operation.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggerContextVO;
import ch.qos.logback.classic.spi.ThrowableProxy;
import io.sanshan.application.operation.StoreAway;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;

/** A line of the log as it was meant, with texts that hold no value. */
final class EventWithoutValues implements ILoggingEvent {

    private final ILoggingEvent event;
    private final String message;
    private final @Nullable IThrowableProxy failure;

    private EventWithoutValues(ILoggingEvent event, String message, @Nullable IThrowableProxy failure) {
        this.event = event;
        this.message = message;
        this.failure = failure;
    }

    /** The event itself where there is nothing to leave out. */
    static ILoggingEvent of(ILoggingEvent event) {
        IThrowableProxy failure = event.getThrowableProxy();
        Throwable thrown = failure instanceof ThrowableProxy proxy ? proxy.getThrowable() : null;
        Texts texts = Texts.of(thrown);
        String message = String.valueOf(event.getFormattedMessage());
        String clean = Objects.requireNonNullElse(texts.clean(message), message);
        Optional<String> outage = StoreAway.bottomOf(thrown);
        if (outage.isPresent()) {
            return new EventWithoutValues(event, clean + " (a store cannot be reached: " + outage.get() + ')', null);
        }
        return failure == null && clean.equals(message)
                ? event
                : new EventWithoutValues(event, clean, FailureWithoutValues.of(failure, texts));
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public Object @Nullable [] getArgumentArray() {
        return null;
    }

    @Override
    public String getFormattedMessage() {
        return message;
    }

    @Override
    public @Nullable IThrowableProxy getThrowableProxy() {
        return failure;
    }

    @Override
    public String getThreadName() {
        return event.getThreadName();
    }

    @Override
    public Level getLevel() {
        return event.getLevel();
    }

    @Override
    public String getLoggerName() {
        return event.getLoggerName();
    }

    @Override
    public LoggerContextVO getLoggerContextVO() {
        return event.getLoggerContextVO();
    }

    @Override
    public StackTraceElement[] getCallerData() {
        return event.getCallerData();
    }

    @Override
    public boolean hasCallerData() {
        return event.hasCallerData();
    }

    @Override
    public @Nullable List<Marker> getMarkerList() {
        return event.getMarkerList();
    }

    @Override
    public Map<String, String> getMDCPropertyMap() {
        return event.getMDCPropertyMap();
    }

    @Override
    @Deprecated
    public Map<String, String> getMdc() {
        return event.getMDCPropertyMap();
    }

    @Override
    public long getTimeStamp() {
        return event.getTimeStamp();
    }

    @Override
    public int getNanoseconds() {
        return event.getNanoseconds();
    }

    @Override
    public long getSequenceNumber() {
        return event.getSequenceNumber();
    }

    @Override
    public @Nullable List<KeyValuePair> getKeyValuePairs() {
        return event.getKeyValuePairs();
    }

    @Override
    public void prepareForDeferredProcessing() {
        event.prepareForDeferredProcessing();
    }
}
