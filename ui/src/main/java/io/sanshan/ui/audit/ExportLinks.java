package io.sanshan.ui.audit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.sanshan.domain.account.Role;
import io.sanshan.ui.kit.Glyph;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** A stream as a file of JSON lines: as it is stored, and in clear for who has the right to that. */
class ExportLinks extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    ExportLinks(String stream, Auditing auditing) {
        getContent().addClassName("row");
        getContent().add(link("audit.export", stream + ".jsonl", () -> auditing.audit()
                .export(auditing.caller(), stream)));
        if (auditing.caller().role() == Role.DATA_PROTECTION) {
            getContent().add(link("audit.export.clear", stream + "-clear.jsonl", () -> auditing.audit()
                    .exportInClear(auditing.caller(), stream)));
        }
    }

    private Anchor link(String key, String fileName, Supplier<List<String>> lines) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] file = (String.join("\n", lines.get()) + "\n").getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file), fileName, "application/jsonl", file.length);
                }),
                "");
        link.add(Glyph.DOWNLOAD.create());
        link.add(getTranslation(key));
        link.addClassNames("with-glyph", "button-link", "button-link-small");
        return link;
    }
}
