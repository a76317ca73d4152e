package io.sanshan.domain.shared;

import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.TillDeviceId;

/** Who acted, as a text of the form {@code kind:id} that carries no personal data. */
public record Actor(String value) {

    /** Brings in what other systems recorded; what they did not record, it cannot tell. */
    public static final Actor IMPORT = system("import");

    public Actor {
        if (value.indexOf(':') <= 0) {
            throw new IllegalArgumentException("an actor has the form kind:id");
        }
    }

    public static Actor of(AccountId account) {
        return new Actor("account:" + account.value());
    }

    public static Actor of(MemberId member) {
        return new Actor("member:" + member.value());
    }

    public static Actor of(TillDeviceId device) {
        return new Actor("till:" + device.value());
    }

    /** A process of the application itself, or an import. */
    public static Actor system(String part) {
        return new Actor("system:" + part);
    }

    public boolean imports() {
        return equals(IMPORT);
    }

    @Override
    public String toString() {
        return value;
    }
}
