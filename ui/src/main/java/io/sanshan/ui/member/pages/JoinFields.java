package io.sanshan.ui.member.pages;

import io.sanshan.application.member.JoinForm;
import io.sanshan.domain.member.MemberRefusal;
import io.sanshan.domain.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the join form, kept for the page that shows what is wrong with it.
 *
 * @param textVersion the version of the consents' texts that stood on the page
 */
record JoinFields(String name, String phone, Set<ConsentOffer> agreed, String textVersion) {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PHONE = 40;

    static JoinFields empty() {
        return new JoinFields("", "", Set.of(), "");
    }

    static JoinFields of(HttpServletRequest request) {
        Set<ConsentOffer> agreed = EnumSet.noneOf(ConsentOffer.class);
        Arrays.stream(ConsentOffer.values())
                .filter(offer -> request.getParameter("agree-" + offer.name()) != null)
                .forEach(agreed::add);
        return new JoinFields(
                text(request.getParameter("name")),
                text(request.getParameter("phone")),
                agreed,
                text(request.getParameter("texts")));
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter.strip();
    }

    /** What is wrong to the eye, by field. The door has the last word. */
    Map<String, String> faults(PageWords words) {
        Map<String, String> faults = new HashMap<>();
        if (name.isEmpty()) {
            faults.put("name", words.refusal(Refusal.of(MemberRefusal.NAME_MISSING)));
        } else if (name.length() > LONGEST_NAME) {
            faults.put("name", words.say("page.join.name.long", LONGEST_NAME));
        }
        if (phone.isEmpty() || phone.length() > LONGEST_PHONE) {
            faults.put("phone", words.refusal(Refusal.of(MemberRefusal.PHONE_MALFORMED)));
        }
        return faults;
    }

    static String fieldOf(Refusal refusal) {
        String field = refusal.field();
        return field != null && (field.equals("name") || field.equals("phone")) ? field : "form";
    }

    JoinForm form(String guideCode) {
        return new JoinForm(
                guideCode,
                phone,
                name,
                agreed.stream()
                        .map(offer -> new JoinForm.Agreed(offer.channel(), offer.purpose(), textVersion))
                        .toList());
    }

    /** Everything that makes it this form and not another. */
    String[] content(String guideCode) {
        return new String[] {guideCode, phone, name, textVersion, agreed.toString()};
    }

    List<Choice> offers(PageWords words) {
        return Arrays.stream(ConsentOffer.values())
                .map(offer -> new Choice("agree-" + offer.name(), offer.text(words), agreed.contains(offer)))
                .toList();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }

    /** A consent to tick. */
    public record Choice(String name, String text, boolean ticked) {}
}
