package io.sanshan.application.audit;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Request;

/** What an auditor may set going. Nothing of it changes the log. */
@Door
public interface AuditCommands {

    /** Builds a read model anew from the log beside the live one, which its screens go on with until the switch. */
    @AllowedTo({Party.AUDITOR, Party.SYSTEM})
    void rebuild(Request request, String readModel);

    /** Leaves a rebuild where it is; false where it is too late for that. */
    @AllowedTo({Party.AUDITOR, Party.SYSTEM})
    boolean pauseRebuild(Request request, String readModel);

    /** Lets a paused rebuild go on; false where none is paused. */
    @AllowedTo({Party.AUDITOR, Party.SYSTEM})
    boolean resumeRebuild(Request request, String readModel);

    /** Gives a rebuild up; false where it is too late for that. */
    @AllowedTo({Party.AUDITOR, Party.SYSTEM})
    boolean cancelRebuild(Request request, String readModel);
}
