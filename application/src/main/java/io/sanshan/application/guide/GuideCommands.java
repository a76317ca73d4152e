package io.sanshan.application.guide;

import static io.sanshan.application.shared.Party.HEADQUARTERS;
import static io.sanshan.application.shared.Party.SYSTEM;

import io.sanshan.application.shared.AllowedTo;
import io.sanshan.application.shared.Door;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import org.jspecify.annotations.Nullable;

/** What can be asked of guides. An account for the login is opened through the door of accounts. */
@Door
public interface GuideCommands {

    /** Hires a guide and gives her an unguessable code; assigns her where a store is named. */
    @AllowedTo({HEADQUARTERS, SYSTEM})
    Outcome hire(Request request, NewGuide guide);

    /** Assigns a guide who has no store yet. */
    @AllowedTo({HEADQUARTERS, SYSTEM})
    Outcome assign(Request request, GuideId guide, StoreId store);

    /** Moves a guide to another store; her members stay with her. */
    @AllowedTo({HEADQUARTERS, SYSTEM})
    Outcome transfer(Request request, GuideId guide, StoreId store);

    @AllowedTo({HEADQUARTERS, SYSTEM})
    Outcome correct(Request request, GuideId guide, String name, @Nullable String phone);

    /** The guide leaves the brand; her members fall to the pool. */
    @AllowedTo({HEADQUARTERS, SYSTEM})
    Outcome resign(Request request, GuideId guide);
}
