package io.sanshan.application.shared;

import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes commands, answers as told, and holds the streams that a door reads: what a door does around its command. */
public final class SenderOfTest implements CommandSender {

    private final List<Object> sent = new ArrayList<>();
    private final List<Occasion> occasions = new ArrayList<>();
    private final Map<String, List<RecordedEvent>> streams = new HashMap<>();
    private Consumer<Object> effect = command -> {};
    private @Nullable Refusal refusal;

    public void clear() {
        sent.clear();
        occasions.clear();
        streams.clear();
        effect = command -> {};
        refusal = null;
    }

    public void onSend(Consumer<Object> newEffect) {
        effect = newEffect;
    }

    /** Refuses all commands from now on. */
    public void refuse(Refusal no) {
        refusal = no;
    }

    public void recorded(String stream, Object event) {
        List<RecordedEvent> events = streams.computeIfAbsent(stream, key -> new ArrayList<>());
        Instant now = Instant.parse("2026-03-02T09:00:00Z");
        events.add(new RecordedEvent(
                stream + events.size(),
                stream,
                events.size(),
                now,
                new Occasion("command", Actor.system("test"), null, "command", now),
                event));
    }

    public List<Object> sent() {
        return List.copyOf(sent);
    }

    public List<Occasion> occasions() {
        return List.copyOf(occasions);
    }

    @Override
    public Outcome send(Object command, Occasion occasion) {
        sent.add(command);
        occasions.add(occasion);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        effect.accept(command);
        return Outcome.done();
    }

    /** The log with what was recorded here; only streams can be read of it. */
    public EventLog log() {
        EventLog log = mock(EventLog.class);
        when(log.stream(anyString(), anyLong())).thenAnswer(call -> {
            long from = call.getArgument(1);
            return streams.getOrDefault(call.<String>getArgument(0), List.of()).stream()
                    .filter(event -> event.sequence() >= from)
                    .toList();
        });
        return log;
    }
}
