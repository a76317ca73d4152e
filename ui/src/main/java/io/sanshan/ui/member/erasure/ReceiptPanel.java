package io.sanshan.ui.member.erasure;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.sanshan.application.member.Erasure;
import io.sanshan.application.member.MemberProfile;
import io.sanshan.ui.kit.CodeText;
import io.sanshan.ui.kit.Facts;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Glyph;
import io.sanshan.ui.kit.Panel;
import io.sanshan.ui.kit.history.Names;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** What is known of an erasure; once it was carried out, its receipt, to read and as a file. */
class ReceiptPanel extends Div {

    private static final long serialVersionUID = 1L;

    ReceiptPanel(Erasure erasure, MemberProfile.Numbers kept, Names names) {
        addClassName("stack");
        Formats formats = Formats.here();
        Facts asked = new Facts()
                .add(getTranslation("erasures.member"), code(erasure.member().value()))
                .add(getTranslation("erasures.reason"), getTranslation("erasureReason." + erasure.reason()))
                .add(getTranslation("erasures.asked"), formats.moment(erasure.askedAt()))
                .add(getTranslation("erasures.askedBy"), names.actor(erasure.askedBy()))
                .add(getTranslation("erasure.event"), code(erasure.event()));
        add(new Panel(getTranslation("erasure.request"), asked));
        Erasure.Completed completed = erasure.completed();
        if (completed != null) {
            add(destroyed(erasure, completed, kept, formats));
        }
        add(new Panel(
                getTranslation("erasure.kept"),
                new Facts()
                        .add(getTranslation("erasure.kept.coupons"), formats.number(kept.couponsReceived()))
                        .add(getTranslation("history.couponsRedeemed"), formats.number(kept.couponsRedeemed()))
                        .add(getTranslation("history.purchases"), formats.number(kept.purchases()))
                        .add(getTranslation("history.spent"), formats.monies(kept.spent()))));
    }

    private Panel destroyed(Erasure erasure, Erasure.Completed completed, MemberProfile.Numbers kept, Formats formats) {
        Panel panel = new Panel(
                getTranslation("erasure.destroyed"),
                new Facts()
                        .add(getTranslation("erasure.number"), code(completed.event()))
                        .add(getTranslation("erasure.keyDestroyed"), formats.moment(completed.keyDestroyedAt()))
                        .add(getTranslation("erasure.values"), formats.number(completed.personalValues()))
                        .add(
                                getTranslation("erasure.phoneFreed"),
                                getTranslation(completed.phoneFreed() ? "erasure.yes" : "erasure.noPhone"))
                        .add(getTranslation("erasure.walletLinks"), formats.number(completed.walletLinks()))
                        .add(getTranslation("erasure.completed"), formats.moment(completed.at()))
                        .add(getTranslation("erasure.fingerprint"), code(erasure.fingerprint())));
        panel.actions(download(erasure, kept));
        return panel;
    }

    private static CodeText code(String text) {
        return new CodeText(text, text);
    }

    private static Anchor download(Erasure erasure, MemberProfile.Numbers kept) {
        byte[] file = (String.join("\n", erasure.file(kept)) + "\n").getBytes(StandardCharsets.UTF_8);
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(file),
                        "erasure-" + erasure.member().value() + ".txt",
                        "text/plain; charset=utf-8",
                        file.length)),
                "");
        link.add(Glyph.DOWNLOAD.create());
        link.add(I18NProvider.translate("erasure.download"));
        link.addClassNames("with-glyph", "button-link", "button-link-small");
        return link;
    }
}
