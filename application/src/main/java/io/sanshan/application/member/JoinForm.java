package io.sanshan.application.member;

import io.sanshan.domain.member.ConsentChannel;
import io.sanshan.domain.member.ConsentPurpose;
import java.util.List;

/**
 * What stands on the page behind a guide's code.
 *
 * @param guideCode what the scanned code carried
 * @param consents what was ticked
 */
public record JoinForm(String guideCode, String phone, String name, List<Agreed> consents) {

    public JoinForm {
        consents = List.copyOf(consents);
    }

    /** One consent with the version of the text that stood beside it. */
    public record Agreed(ConsentChannel channel, ConsentPurpose purpose, String textVersion) {}

    @Override
    public String toString() {
        return "JoinForm[]";
    }
}
