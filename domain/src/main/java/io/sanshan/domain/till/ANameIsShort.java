package io.sanshan.domain.till;

import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.shared.Rule;

/** A name that nobody can read at a glance tells no till apart. */
record ANameIsShort(String name) implements Rule {

    static final int MOST = 80;

    @Override
    public boolean holds() {
        return name.codePointCount(0, name.length()) <= MOST;
    }

    @Override
    public Refusal refusal() {
        return Refusal.of(TillDeviceRefusal.NAME_TOO_LONG, MOST);
    }
}
