package io.sanshan.whole;

import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Outcome;
import io.sanshan.domain.shared.LogRefusal;
import io.sanshan.domain.shared.Refusal;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Stands between the doors and the log: commands that a door lets through on this thread are counted and go no further, so that no cell
 * changes what the next one is tried on. Everybody else's go on.
 */
final class HeldBackCommands implements BeanPostProcessor {

    /** How many commands came through; null outside a try. */
    private final ThreadLocal<int[]> held = new ThreadLocal<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof CommandSender sender
                ? (CommandSender) (command, occasion) -> {
                    int[] count = held.get();
                    if (count == null) {
                        return sender.send(command, occasion);
                    }
                    count[0]++;
                    return Outcome.refused(Refusal.of(LogRefusal.UNKNOWN));
                }
                : bean;
    }

    /** What a call to a door came to, with whether a command would have been sent. */
    <T> Answer<T> trying(Callable<T> call) throws Exception {
        int[] count = new int[1];
        held.set(count);
        try {
            T value = call.call();
            return new Answer<>(value, count[0] > 0);
        } finally {
            held.remove();
        }
    }

    record Answer<T>(T value, boolean sent) {}
}
