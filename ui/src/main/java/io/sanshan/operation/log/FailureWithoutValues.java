package io.sanshan.operation.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A logged failure with its kinds and stacks, and with messages that hold no value. */
final class FailureWithoutValues implements IThrowableProxy {

    private final IThrowableProxy failure;
    private final Texts texts;

    private FailureWithoutValues(IThrowableProxy failure, Texts texts) {
        this.failure = failure;
        this.texts = texts;
    }

    static @Nullable IThrowableProxy of(@Nullable IThrowableProxy failure, Texts texts) {
        return failure == null ? null : new FailureWithoutValues(failure, texts);
    }

    @Override
    public @Nullable String getMessage() {
        return failure instanceof ThrowableProxy proxy
                ? texts.of(proxy.getThrowable(), failure.getMessage())
                : texts.clean(failure.getMessage());
    }

    /** Logback prints it in place of the class and the message where a failure describes itself in a way of its own. */
    @Override
    public @Nullable String getOverridingMessage() {
        return null;
    }

    @Override
    public String getClassName() {
        return failure.getClassName();
    }

    @Override
    public StackTraceElementProxy[] getStackTraceElementProxyArray() {
        return failure.getStackTraceElementProxyArray();
    }

    @Override
    public int getCommonFrames() {
        return failure.getCommonFrames();
    }

    @Override
    public @Nullable IThrowableProxy getCause() {
        return of(failure.getCause(), texts);
    }

    @Override
    public IThrowableProxy[] getSuppressed() {
        IThrowableProxy[] suppressed = failure.getSuppressed();
        return suppressed == null
                ? new IThrowableProxy[0]
                : Arrays.stream(suppressed)
                        .map(one -> new FailureWithoutValues(one, texts))
                        .toArray(IThrowableProxy[]::new);
    }

    @Override
    public boolean isCyclic() {
        return failure.isCyclic();
    }
}
