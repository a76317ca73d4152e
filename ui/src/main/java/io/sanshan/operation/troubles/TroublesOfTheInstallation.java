package io.sanshan.operation.troubles;

import io.sanshan.application.letter.Letters;
import io.sanshan.application.operation.Installation;
import io.sanshan.application.operation.StandingReader;
import io.sanshan.application.operation.StandingReaders;
import io.sanshan.application.operation.Trouble;
import io.sanshan.application.operation.Trouble.Kind;
import io.sanshan.application.operation.Troubles;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The same that the metrics tell, for those who watch no metrics. */
@Component
class TroublesOfTheInstallation implements Troubles {

    private final Installation installation;
    private final StandingReaders readers;
    private final Letters letters;

    TroublesOfTheInstallation(Installation installation, StandingReaders readers, Letters letters) {
        this.installation = installation;
        this.readers = readers;
        this.letters = letters;
    }

    @Override
    public Set<Trouble> now() {
        Set<Trouble> troubles = new HashSet<>();
        readers.now().stream()
                .map(StandingReader::reader)
                .forEach(reader -> troubles.add(new Trouble(Kind.READER_STANDS, reader)));
        if (letters.count() > 0) {
            troubles.add(new Trouble(Kind.DEAD_LETTERS, ""));
        }
        installation.putOff().entrySet().stream()
                .filter(sheet -> sheet.getValue() > 0)
                .map(Map.Entry::getKey)
                .forEach(sheet -> troubles.add(new Trouble(Kind.WORK_PUT_OFF, sheet)));
        return troubles;
    }
}
