package io.sanshan.ui.kit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Addresses of the members' pages, as phones outside this machine reach them; a guide's QR code carries the join page's. */
@Component
public class JoinLink {

    private final String publicUrl;

    JoinLink(@Value("${sanshan.public-url:http://localhost:8080}") String publicUrl) {
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    public String of(String guideCode) {
        return publicUrl + "/j/" + guideCode;
    }

    /** The address under which a friend takes a coupon that she is given. */
    public String ofGift(String secret) {
        return publicUrl + "/m/g/" + secret;
    }

    /** The address that opens a wallet with a secret. Whoever has it sees the wallet: it is shown to its member only. */
    public String ofWallet(String secret) {
        return publicUrl + "/m/w/" + secret;
    }
}
