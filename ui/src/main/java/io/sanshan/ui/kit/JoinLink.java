package io.sanshan.ui.kit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address that a guide's QR code carries: the join page, as phones outside this machine reach it. */
@Component
public class JoinLink {

    private final String publicUrl;

    JoinLink(@Value("${sanshan.public-url:http://localhost:8080}") String publicUrl) {
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    public String of(String guideCode) {
        return publicUrl + "/j/" + guideCode;
    }
}
