package io.sanshan.ui.campaign;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.sanshan.application.coupon.CodeBatchCommands;
import io.sanshan.application.coupon.CouponTemplateCard;
import io.sanshan.domain.coupon.BatchCodes;
import io.sanshan.domain.coupon.CodePattern;
import io.sanshan.ui.kit.Answers;
import io.sanshan.ui.kit.Formats;
import io.sanshan.ui.kit.Notices;
import io.sanshan.ui.kit.RefusalText;
import io.sanshan.ui.kit.SendOnce;
import io.sanshan.ui.shell.security.CurrentCaller;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Has codes of a pattern made; says beforehand what one looks like, and how hard one is to guess. */
class MakeCodesDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** What stands there before somebody says otherwise: a leaflet's. */
    private static final int NUMBER = 1_000;

    private static final int LENGTH = 9;
    private static final int EXAMPLE_BYTES = 32;

    /** What codes may be made of, the first being usual. */
    enum Charset {
        MIXED(CodePattern.UNAMBIGUOUS),
        DIGITS("0123456789"),
        LETTERS(CodePattern.UNAMBIGUOUS.replaceAll("\\d", ""));

        private final String characters;

        Charset(String characters) {
            this.characters = characters;
        }
    }

    private final IntegerField number = new IntegerField(getTranslation("codes.number"));
    private final TextField prefix = new TextField(getTranslation("codes.prefix"));
    private final Select<Charset> charset = new Select<>();
    private final IntegerField length = new IntegerField(getTranslation("codes.length"));
    private final Checkbox checked = new Checkbox(getTranslation("codes.checked"), true);
    private final Paragraph example = new Paragraph();

    MakeCodesDialog(CodeBatchCommands commands, CurrentCaller current, List<CouponTemplateCard> templates) {
        SendOnce sending = new SendOnce(current::request);
        CodesOfField template = new CodesOfField(templates);
        number.setValue(NUMBER);
        number.setHelperText(getTranslation("codes.number.hint", Formats.here().number(BatchCodes.MOST)));
        number.setRequiredIndicatorVisible(true);
        prefix.setHelperText(getTranslation("codes.prefix.hint"));
        charset.setLabel(getTranslation("codes.charset"));
        charset.setItems(Charset.values());
        charset.setItemLabelGenerator(each -> getTranslation("codesOf." + each));
        charset.setValue(Charset.MIXED);
        length.setValue(LENGTH);
        length.setStepButtonsVisible(true);
        length.setHelperText(getTranslation("codes.length.hint"));
        length.setRequiredIndicatorVisible(true);
        example.addClassName("secondary");
        example.getElement().setAttribute("aria-live", "polite");
        number.setValueChangeMode(ValueChangeMode.LAZY);
        prefix.setValueChangeMode(ValueChangeMode.LAZY);
        length.setValueChangeMode(ValueChangeMode.LAZY);
        number.addValueChangeListener(e -> preview());
        prefix.addValueChangeListener(e -> preview());
        charset.addValueChangeListener(e -> preview());
        length.addValueChangeListener(e -> preview());
        checked.addValueChangeListener(e -> preview());
        Answers answers = new Answers()
                .field("size", number)
                .field("prefix", prefix)
                .field("charset", charset)
                .field("length", length);
        setHeaderTitle(getTranslation("codes.make"));
        Div form = new Div(template, number, prefix, charset, length, checked, example);
        form.addClassName("stack");
        add(form);
        Button make = SendOnce.button(getTranslation("codes.make"), () -> {
            BatchCodes codes = new BatchCodes.ByPattern(pattern(), size());
            if (answers.show(sending.send(
                    request -> commands.plan(request, template.getValue().template(), codes)))) {
                close();
                Notices.done(getTranslation("codes.planned"));
            }
        });
        make.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("kit.cancel"), e -> close()), make);
        addClassNames("form-dialog", "enter-sends");
        preview();
        number.focus();
    }

    /** What is not a number is out of range, and said so beside the field. */
    private int size() {
        return number.getOptionalValue().orElse(-1);
    }

    private CodePattern pattern() {
        return new CodePattern(
                prefix.getValue().strip().toUpperCase(Locale.ROOT),
                charset.getValue().characters,
                length.getOptionalValue().orElse(-1),
                checked.getValue());
    }

    private void preview() {
        CodePattern pattern = pattern();
        example.setText(pattern.unsound(size())
                .map(RefusalText::of)
                .orElseGet(() -> getTranslation(
                        "codes.example",
                        example(pattern),
                        Formats.here()
                                .number(pattern.possible()
                                        .divide(BigInteger.valueOf(size()))
                                        .min(BigInteger.valueOf(Long.MAX_VALUE))
                                        .longValue()))));
    }

    /** Always the same one of a pattern, and none of the batch. */
    private static String example(CodePattern pattern) {
        Random same = new Random(pattern.hashCode());
        byte[] bits = new byte[EXAMPLE_BYTES];
        Optional<String> code = Optional.empty();
        while (code.isEmpty()) {
            same.nextBytes(bits);
            code = pattern.code(bits);
        }
        return code.get();
    }
}
