package io.sanshan.ui.campaign;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import io.sanshan.application.coupon.CodeBatchCommands;
import io.sanshan.application.coupon.CodeList;
import io.sanshan.application.coupon.CouponTemplateCard;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Notices;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Takes a list of codes that somebody else made, from a file or as pasted lines, and says of each line what is wrong with it. */
class UploadCodesDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What the largest list takes with the longest codes and a further column. */
    private static final int MOST_BYTES = 10_000_000;

    private final transient CodeBatchCommands commands;
    private final transient CurrentCaller current;
    private final TextArea lines = new TextArea(getTranslation("codes.lines"));
    private final Span file = new Span();
    private final UnorderedList faults = new UnorderedList();
    private List<String> ofFile = List.of();

    UploadCodesDialog(CodeBatchCommands commands, CurrentCaller current, List<CouponTemplateCard> templates) {
        this.commands = commands;
        this.current = current;
        SendOnce sending = new SendOnce(current::request);
        CodesOfField template = new CodesOfField(templates);
        lines.setHelperText(getTranslation("codes.lines.hint"));
        lines.setMinRows(4);
        lines.setMaxRows(10);
        faults.addClassName("brief-list");
        file.getElement().setAttribute("aria-live", "polite");
        Upload upload = new Upload(UploadHandler.inMemory((about, bytes) -> read(about.fileName(), bytes)));
        upload.setAcceptedFileTypes(".csv", ".txt");
        upload.setMaxFileSize(MOST_BYTES);
        upload.setMaxFiles(1);
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(getTranslation("codes.file")));
        upload.addFileRejectedListener(e -> Notices.problem(getTranslation("codes.file.rejected")));
        Answers answers = new Answers().field("lines", lines).field("size", lines);
        setHeaderTitle(getTranslation("codes.upload"));
        Div form = new Div(new Paragraph(getTranslation("codes.upload.what")), template, upload, file, lines, faults);
        form.addClassName("stack");
        add(form);
        Button take = SendOnce.button(getTranslation("codes.take"), () -> {
            List<String> codes = codes();
            if (isGood(codes)
                    && answers.show(sending.send(request ->
                            commands.takeList(request, template.getValue().template(), codes)))) {
                close();
                Notices.done(getTranslation("codes.taken"));
            }
        });
        take.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), e -> close()), take);
        addClassName("form-dialog");
    }

    /** What was chosen last counts: a file takes the place of what was pasted, until somebody types again. */
    void read(String name, byte[] bytes) {
        ofFile = CodeLines.of(new String(bytes, StandardCharsets.UTF_8));
        lines.clear();
        faults.removeAll();
        file.setText(getTranslation("codes.file.read", name, ofFile.size()));
    }

    private List<String> codes() {
        return lines.isEmpty() ? ofFile : CodeLines.of(lines.getValue());
    }

    private boolean isGood(List<String> codes) {
        CodeList list = commands.check(current.request(), codes);
        faults.removeAll();
        list.faults().forEach(fault -> faults.add(new ListItem(words(fault))));
        if (list.faultsInAll() > list.faults().size()) {
            faults.add(new ListItem(getTranslation(
                    "codes.faults.more",
                    Formats.here().number(list.faultsInAll() - list.faults().size()))));
        }
        return list.isGood();
    }

    private String words(CodeList.Fault fault) {
        return getTranslation("codesFault." + fault.kind(), fault.line(), fault.before());
    }
}
