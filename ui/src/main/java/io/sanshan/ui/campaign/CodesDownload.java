package io.sanshan.ui.campaign;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.sanshan.application.coupon.CodeBatchCommands;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.Request;
import io.sanshan.domain.ids.CodeBatchId;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The codes of a batch as a file of one column. They are made while they are sent: nowhere do they stand together. */
final class CodesDownload {

    private final CodeBatchCommands commands;
    private final CurrentCaller current;
    private final CodeBatchId batch;

    CodesDownload(CodeBatchCommands commands, CurrentCaller current, CodeBatchId batch) {
        this.commands = commands;
        this.current = current;
        this.batch = batch;
    }

    /** @param kind which batch it is, for who does not see the list */
    Anchor link(String kind) {
        Anchor link = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName("codes-" + batch.value() + ".csv");
                    event.setContentType("text/csv;charset=utf-8");
                    if (!write(current.request(), event.getOutputStream()).isDone()) {
                        throw new IOException("the codes of this batch are not handed out");
                    }
                },
                "");
        link.add(Glyph.DOWNLOAD.create());
        link.add(I18NProvider.translate("codes.download"));
        link.addClassNames("with-glyph", "button-link", "button-link-small");
        link.setAriaLabel(I18NProvider.translate("codes.download.of", kind));
        return link;
    }

    Outcome write(Request request, OutputStream file) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
        Outcome outcome = commands.download(request, batch, code -> {
            try {
                writer.write(code + "\r\n");
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
        writer.flush();
        return outcome;
    }
}
