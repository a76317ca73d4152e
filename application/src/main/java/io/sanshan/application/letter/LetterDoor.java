package io.sanshan.application.letter;

import io.sanshan.application.operation.StandingReader;
import io.sanshan.application.operation.StandingReaders;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.ids.LetterId;
import io.sanshan.domain.letter.LetterCommand.DiscardLetter;
import io.sanshan.domain.letter.LetterRefusal;
import io.sanshan.domain.shared.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class LetterDoor implements LetterQueries, LetterCommands {

    private static final int SHOWN = 200;

    private final Letters letters;
    private final RetryOfAll all;
    private final StandingReaders readers;
    private final CommandSender sender;

    LetterDoor(Letters letters, RetryOfAll all, StandingReaders readers, CommandSender sender) {
        this.letters = letters;
        this.all = all;
        this.readers = readers;
        this.sender = sender;
    }

    @Override
    public List<DeadLetter> list(Caller caller) {
        return letters.list(SHOWN);
    }

    @Override
    public long count(Caller caller) {
        return letters.count();
    }

    @Override
    public RetryStatus retryOfAll(Caller caller) {
        return all.status();
    }

    @Override
    public List<StandingReader> standing(Caller caller) {
        return readers.now();
    }

    @Override
    public Outcome retry(Request request, String reader, String stream) {
        return switch (letters.retry(reader, stream)) {
            case DONE -> Outcome.done();
            case FAILED_AGAIN -> Outcome.refused(Refusal.of(LetterRefusal.FAILED_AGAIN));
            case BUSY -> Outcome.refused(Refusal.of(LetterRefusal.READER_BUSY));
            case GONE -> Outcome.refused(Refusal.of(LetterRefusal.GONE));
        };
    }

    @Override
    public boolean retryAll(Request request) {
        return all.begin();
    }

    /** The event comes first: should the process end in between, the letter is still there and is discarded once more. */
    @Override
    public Outcome discard(Request request, String reader, String event, String reason) {
        DeadLetter letter = letters.of(reader, event).orElse(null);
        if (letter == null) {
            return Outcome.refused(Refusal.of(LetterRefusal.GONE));
        }
        Outcome outcome = sender.send(
                new DiscardLetter(
                        LetterId.of(reader, event), reader, letter.stream(), event, letter.kind(), reason.strip()),
                request);
        if (outcome.isDone()) {
            letters.remove(reader, event);
            letters.retry(reader, letter.stream());
        }
        return outcome;
    }
}
