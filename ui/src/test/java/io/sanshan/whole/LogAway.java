package io.sanshan.whole;

import io.sanshan.application.shared.CommandSender;
import io.sanshan.domain.coupon.AttemptCommand.RecordUnknownCode;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Stands before the log, and lets no unknown code into it for as long as a test says so. */
final class LogAway implements BeanPostProcessor {

    private volatile boolean away;

    /** Does something while the log takes no unknown codes. */
    void during(Work work) throws Exception {
        away = true;
        try {
            work.run();
        } finally {
            away = false;
        }
    }

    interface Work {
        void run() throws Exception;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof CommandSender sender
                ? (CommandSender) (command, occasion) -> {
                    if (away && command instanceof RecordUnknownCode) {
                        throw new IllegalStateException("the log is away");
                    }
                    return sender.send(command, occasion);
                }
                : bean;
    }
}
