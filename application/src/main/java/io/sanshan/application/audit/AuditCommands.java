package io.sanshan.application.audit;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Request;

/** What an auditor may set going. Nothing of it changes the log. */
@Door
public interface AuditCommands {

    /** Builds a read model anew from the log; its screens fill up again while it runs. */
    @AllowedTo({Party.AUDITOR, Party.SYSTEM})
    void rebuild(Request request, String readModel);
}
