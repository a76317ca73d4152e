package io.sanshan.ui.audit;

import io.sanshan.application.audit.AuditQueries;
import io.sanshan.application.audit.Difference;
import io.sanshan.application.audit.LookBackQueries;
import io.sanshan.application.member.TimelineEntry;
import io.sanshan.application.shared.Caller;
import io.sanshan.ui.kit.history.Names;
import io.sanshan.ui.kit.history.NamesBehind;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door that the screens of audit share, and the names behind the ids of a stream, asked for at once. */
@Component
class Auditing {

    private final AuditQueries audit;
    private final LookBackQueries lookBack;
    private final NamesBehind names;
    private final CurrentCaller current;

    Auditing(AuditQueries audit, LookBackQueries lookBack, NamesBehind names, CurrentCaller current) {
        this.audit = audit;
        this.lookBack = lookBack;
        this.names = names;
        this.current = current;
    }

    AuditQueries audit() {
        return audit;
    }

    LookBackQueries lookBack() {
        return lookBack;
    }

    /** The names behind ids alone. */
    Names namesOf(List<Object> ids) {
        return names.of(caller(), List.of(), ids);
    }

    Caller.Staff caller() {
        return current.get();
    }

    Names names(List<TimelineEntry> entries, @Nullable Difference difference) {
        List<Object> values = difference == null
                ? List.of()
                : Stream.of(difference.card(), difference.state())
                        .flatMap(Optional::stream)
                        .flatMap(table -> table.fields().stream())
                        .flatMap(field -> Stream.of(field.then(), field.now()))
                        .filter(Objects::nonNull)
                        .toList();
        return names.of(caller(), entries, values);
    }
}
