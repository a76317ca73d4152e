package io.sanshan.operation.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;

/** Stands before an appender and hands it lines without values. */
final class AppenderWithoutValues extends UnsynchronizedAppenderBase<ILoggingEvent> {

    private final Appender<ILoggingEvent> appender;

    AppenderWithoutValues(Appender<ILoggingEvent> appender) {
        this.appender = appender;
        setName(appender.getName());
        setContext(appender.getContext());
    }

    @Override
    protected void append(ILoggingEvent event) {
        appender.doAppend(EventWithoutValues.of(event));
    }

    @Override
    public void stop() {
        appender.stop();
        super.stop();
    }
}
