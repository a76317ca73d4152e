package io.sanshan.ui.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.sanshan.application.coupon.CodeBatchCard;
import io.sanshan.application.coupon.CodeBatchCommands;
import io.sanshan.application.coupon.CodeList;
import io.sanshan.application.coupon.CodeList.Fault;
import io.sanshan.application.coupon.CodeList.Kind;
import io.sanshan.application.coupon.CouponTemplateCard;
import io.sanshan.application.coupon.TermsNames;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.Outcome;
import io.sanshan.domain.account.Role;
import io.sanshan.domain.coupon.BatchCodes;
import io.sanshan.domain.coupon.BatchCodes.ByPattern;
import io.sanshan.domain.coupon.BatchCodes.Generic;
import io.sanshan.domain.coupon.CodePattern;
import io.sanshan.domain.coupon.CodeRefusal;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.coupon.Discount;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.ids.AccountId;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CodeBatchId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.shared.Actor;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.ui.kit.history.Names;
import io.sanshan.ui.trial.ScreenTest;
import io.sanshan.ui.trial.TrialBrand;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The codes of a campaign, on its screen")
@Tag("P4")
class CodesPanelTest extends ScreenTest {

    private static final CouponTemplateId TEMPLATE = CouponTemplateId.named("five off");
    private static final CodeBatchId BATCH = CodeBatchId.named("leaflet");
    private static final AccountId ACCOUNT = AccountId.named("hq");
    private static final CodePattern PATTERN = new CodePattern("SP", CodePattern.UNAMBIGUOUS, 9, true);
    private static final Names NAMES = new Names(Map.of(), Map.of(), Map.of(ACCOUNT, "Hana Head"));

    private final CodeBatchCommands commands = mock(CodeBatchCommands.class);
    private CodesPanel panel;

    @BeforeEach
    void atHeadquarters() {
        loggedIn(new Caller.Staff(ACCOUNT, Role.HEADQUARTERS, null, null));
        when(commands.check(any(), any())).thenReturn(new CodeList(1, List.of(), 0));
        panel = show(new CodesPanel(commands, current));
    }

    private static CouponTemplateCard template(boolean closed) {
        return new CouponTemplateCard(
                TEMPLATE,
                1,
                CampaignId.named("spring"),
                "Five off",
                CouponTerms.of(new Discount.AmountOff(new Money(500, "USD")), new Validity.AfterIssue(0, 30)),
                TermsNames.NONE,
                0,
                closed,
                TrialBrand.NOW);
    }

    private void shown(CodeBatchCard... batches) {
        panel.show(List.of(template(false)), List.of(batches), NAMES);
    }

    private static CodeBatchCard batch(BatchCodes codes, int made, long used, @Nullable String voided) {
        return new CodeBatchCard(
                BATCH, TEMPLATE, codes, TrialBrand.NOW, Actor.of(ACCOUNT), made, used, voided == null ? 0 : 1, voided);
    }

    private <F extends Component> F field(Class<F> type, String label) {
        return find(type).withCaption(label).single();
    }

    @Test
    @DisplayName("are a bar while they are made, and a file afterwards")
    void made() {
        shown(batch(new ByPattern(PATTERN, 1_000), 250, 0, null));
        assertThat(words(panel)).contains("SP••••••••••", "being made", "250 of 1,000 made", "Hana Head", "Five off");
        assertThat(find(ProgressBar.class).single().getValue()).isEqualTo(250);
        assertThat(find(Anchor.class).all()).isEmpty();

        shown(batch(new ByPattern(PATTERN, 1_000), 1_000, 12, null));
        assertThat(words(panel)).contains("good", "12 of 1,000 used");
        assertThat(find(ProgressBar.class).all()).isEmpty();
        assertThat(find(Anchor.class).single().getText()).contains("Download");
    }

    @Test
    @DisplayName("are shown as taken back, with nothing left to do")
    void shownVoided() {
        shown(
                batch(new ByPattern(PATTERN, 1_000), 1_000, 12, "misprinted"),
                batch(new Generic("WELCOME", 50), 1, 7, null));
        assertThat(words(panel)).contains("voided: misprinted", "WELCOME", "7 of 50 used");
        assertThat(find(Anchor.class).all()).isEmpty();
    }

    @Test
    @DisplayName("are written to the file one a line")
    void file() throws Exception {
        when(commands.download(any(), eq(BATCH), any())).thenAnswer(asked -> {
            Consumer<String> each = asked.getArgument(2);
            each.accept("SP1");
            each.accept("SP2");
            return Outcome.done();
        });
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        assertThat(new CodesDownload(commands, current, BATCH).write(current.request(), file))
                .isEqualTo(Outcome.done());
        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("SP1\r\nSP2\r\n");
    }

    @Test
    @DisplayName("are made as the dialog says, which shows one beforehand and how hard it is to guess")
    void make() {
        shown();
        test(button("Make codes")).click();
        when(commands.plan(any(), any(), any())).thenReturn(Outcome.done());
        MakeCodesDialog dialog = find(MakeCodesDialog.class).single();
        assertThat(words(dialog)).contains("Such as ", "guesses one hits a code");
        test(field(TextField.class, "Prefix")).setValue("sp");
        assertThat(words(dialog)).contains("Such as SP");
        IntegerField length = field(IntegerField.class, "Random characters");
        test(length).setValue(3);
        assertThat(words(dialog)).contains("Somebody could find a code by trying. Take 6 random characters or more.");

        when(commands.plan(any(), any(), any()))
                .thenReturn(Outcome.refused(Refusal.of(CodeRefusal.CODES_GUESSABLE, 6)));
        test(dialogs("Make codes")).click();
        assertThat(length.getErrorMessage()).contains("Take 6 random characters");

        when(commands.plan(any(), any(), any())).thenReturn(Outcome.done());
        test(length).setValue(9);
        test(dialogs("Make codes")).click();
        verify(commands).plan(any(), eq(TEMPLATE), eq(new ByPattern(PATTERN, 1_000)));
        assertThat(dialog.isOpened()).isFalse();
    }

    private Button dialogs(String text) {
        return find(Button.class).withText(text).all().getLast();
    }

    @Test
    @DisplayName("may be one word for all, and what is wrong with it is said on its field")
    void shared() {
        shown();
        test(button("One code for all")).click();
        when(commands.plan(any(), any(), any())).thenReturn(Outcome.refused(Refusal.of(CodeRefusal.CODE_TAKEN)));
        TextField code = field(TextField.class, "Code");
        test(code).setValue("welcome");
        test(field(IntegerField.class, "How often in all")).setValue(50);
        test(button("Give out the code")).click();
        assertThat(code.getErrorMessage()).isEqualTo("Another batch has this code.");
        when(commands.plan(any(), any(), any())).thenReturn(Outcome.done());
        test(button("Give out the code")).click();
        verify(commands, times(2)).plan(any(), eq(TEMPLATE), eq(new Generic("WELCOME", 50)));
    }

    @Test
    @DisplayName("may be brought as lines or as a file, each wrong line with what is wrong")
    void upload() {
        shown();
        test(button("Upload a list")).click();
        when(commands.check(any(), any()))
                .thenReturn(new CodeList(1, List.of(new Fault(1, Kind.MALFORMED, 0), new Fault(3, Kind.TWICE, 2)), 5));
        TextArea lines = field(TextArea.class, "Or paste them here");
        test(lines).setValue("?\nSPRING1\nspring1");
        test(button("Take the list")).click();
        verify(commands).check(any(), eq(List.of("?", "SPRING1", "spring1")));
        verify(commands, never()).takeList(any(), any(), any());
        assertThat(find(ListItem.class).all().stream().map(item -> words(item)))
                .anyMatch(text -> text.startsWith("Line 1: not a code."))
                .contains("Line 3: the same code as in line 2.", "And 3 more.");

        when(commands.check(any(), any())).thenReturn(new CodeList(2, List.of(), 0));
        when(commands.takeList(any(), any(), any())).thenReturn(Outcome.done());
        UploadCodesDialog dialog = find(UploadCodesDialog.class).single();
        dialog.read(
                "partner.csv",
                "\uFEFFCode;Partner\r\n\"SPRING1\";a\r\n\r\nSPRING2;b\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(words(dialog)).contains("partner.csv: 4 lines");
        test(button("Take the list")).click();
        verify(commands).takeList(any(), eq(TEMPLATE), eq(List.of("", "SPRING1", "", "SPRING2")));
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    @DisplayName("are taken back with a reason, after it is said what becomes of them")
    void voided() {
        shown(batch(new ByPattern(PATTERN, 10), 10, 0, null));
        test(button("Void")).click();
        when(commands.voidBatch(any(), any(), any()))
                .thenReturn(Outcome.refused(Refusal.of(CouponRefusal.REASON_MISSING)));
        assertThat(words(find(VoidCodesDialog.class).single())).contains("for ever");
        TextArea reason = field(TextArea.class, "Why");
        test(dialogs("Void")).click();
        assertThat(reason.isInvalid()).isTrue();
        when(commands.voidBatch(any(), any(), any())).thenReturn(Outcome.done());
        test(reason).setValue("misprinted");
        test(dialogs("Void")).click();
        verify(commands).voidBatch(any(), eq(BATCH), eq("misprinted"));
    }

    @Test
    @DisplayName("are not to be had where no coupon is open any more")
    void closed() {
        panel.show(List.of(template(true)), List.of(), NAMES);
        assertThat(panel.isVisible()).isFalse();
    }
}
