package io.sanshan.application.importing;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Party;
import java.nio.file.Path;

/** Imports data, and tells how far that is. */
@Door
public interface ImportDoor {

    /**
     * Imports a folder of this machine, and comes back when all of it is in the log. Rows that cannot be taken are told to the
     * listener, in the order of files and lines as far as reading found them. Importing the same again changes nothing.
     *
     * @throws ImportStopped when it could not go on to the end; the same call later goes on where it stopped
     */
    @AllowedTo({Party.HEADQUARTERS, Party.SYSTEM})
    ImportSummary importFolder(Caller caller, Path folder, ImportListener listener);

    /** Every screen of the staff shows how far the demo brand is. */
    @AllowedTo({
        Party.HEADQUARTERS,
        Party.STORE_MANAGER,
        Party.GUIDE,
        Party.AUDITOR,
        Party.DATA_PROTECTION,
        Party.ANYONE,
        Party.SYSTEM
    })
    ImportStatus status(Caller caller);
}
