package io.sanshan.application.figures;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.Slice;
import io.sanshan.domain.ids.StoreId;
import java.util.List;

/** What happened in a store. A store manager reads her own store only. */
@Door
public interface StoreActivityQueries {

    /** Every day of the period, in order, also those without anything. */
    @AllowedTo({Party.STORE_MANAGER, Party.HEADQUARTERS, Party.AUDITOR})
    List<StoreDay> days(Caller caller, StoreId store, Period period);

    /** Newest first. */
    @AllowedTo({Party.STORE_MANAGER, Party.HEADQUARTERS, Party.AUDITOR})
    Slice<StoreEntry> latest(Caller caller, StoreId store, Slice.Range range);
}
