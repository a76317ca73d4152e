package io.sanshan.application.shared;

import io.sanshan.domain.account.Role;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.ids.TillDeviceId;
import io.sanshan.domain.shared.Actor;
import org.jspecify.annotations.Nullable;

/** Who calls a door. It is made from the login, the wallet link, the key of a till or the running process, never from what a request says. */
public sealed interface Caller {

    Actor actor();

    Party party();

    /** The store that the caller works in, if in one. */
    default @Nullable StoreId store() {
        return null;
    }

    record Staff(
            AccountId account,
            Role role,
            @Nullable StoreId store,
            @Nullable GuideId guide) implements Caller {
        @Override
        public Actor actor() {
            return Actor.of(account);
        }

        @Override
        public Party party() {
            return switch (role) {
                case HEADQUARTERS -> Party.HEADQUARTERS;
                case STORE_MANAGER -> Party.STORE_MANAGER;
                case GUIDE -> Party.GUIDE;
                case AUDITOR -> Party.AUDITOR;
                case DATA_PROTECTION -> Party.DATA_PROTECTION;
            };
        }
    }

    record OfMember(MemberId member) implements Caller {
        @Override
        public Actor actor() {
            return Actor.of(member);
        }

        @Override
        public Party party() {
            return Party.MEMBER;
        }
    }

    /** A till device, in the store that it was registered for. */
    record Till(TillDeviceId device, StoreId store) implements Caller {
        @Override
        public Actor actor() {
            return Actor.of(device);
        }

        @Override
        public Party party() {
            return Party.TILL;
        }
    }

    record Anyone() implements Caller {
        @Override
        public Actor actor() {
            return Actor.system("public");
        }

        @Override
        public Party party() {
            return Party.ANYONE;
        }
    }

    /** A part of the application itself. */
    record System(String part) implements Caller {
        @Override
        public Actor actor() {
            return Actor.system(part);
        }

        @Override
        public Party party() {
            return Party.SYSTEM;
        }
    }
}
