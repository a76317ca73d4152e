package io.sanshan.application.shared.process;

import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Outcome;
import io.sanshan.domain.shared.Occasion;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a process sends. */
public final class SentCommands implements CommandSender {

    private final List<Object> commands = new ArrayList<>();
    private final List<Occasion> occasions = new ArrayList<>();

    @Override
    public synchronized Outcome send(Object command, Occasion occasion) {
        commands.add(command);
        occasions.add(occasion);
        return Outcome.done();
    }

    public synchronized List<Object> commands() {
        return List.copyOf(commands);
    }

    public synchronized List<Occasion> occasions() {
        return List.copyOf(occasions);
    }
}
