package io.sanshan.application.shared.projection;

import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.member.MemberEvent.ProfileChanged;
import io.sanshan.domain.shared.Personal;
import jakarta.persistence.MappedSuperclass;

/** Whose member it is, and her name, which is empty once she was erased. */
@MappedSuperclass
public abstract class NamedBindingRow extends BindingRow {

    private String name = "";

    protected NamedBindingRow() {}

    protected NamedBindingRow(MemberRegistered event) {
        super(event.member().value());
        this.name = event.name().clear().orElse("");
    }

    public final String name() {
        return name;
    }

    @Override
    final void forget() {
        name = "";
    }

    public final void rename(ProfileChanged event) {
        Personal changed = event.name();
        if (changed != null) {
            name = changed.clear().orElse("");
        }
    }
}
