package io.sanshan.application.shared.projection;

import io.sanshan.domain.guide.GuideEvent;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** The name of a guide. Each read model that names guides keeps a table of its own. */
@MappedSuperclass
public abstract class GuideNameRow {

    @Id
    private String guideId = "";

    private String name = "";

    protected GuideNameRow() {}

    protected GuideNameRow(GuideEvent.Named event) {
        guideId = event.guide().value();
    }

    public final String guide() {
        return guideId;
    }

    public final void rename(GuideEvent.Named event) {
        name = event.name().clear().orElse("");
    }
}
