package io.sanshan.ui.member.pages;

import io.sanshan.application.shared.UniqueKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Signs what a browser keeps for these pages, with the installation's key, and makes what nobody can guess. */
@Component
class Seals {

    private static final String PURPOSE = "member-pages/";
    private static final int BYTES = 24;
    private static final SecureRandom random = new SecureRandom();

    private final UniqueKeys keys;

    Seals(UniqueKeys keys) {
        this.keys = keys;
    }

    /** 192 random bits, in the same form as the secret of a wallet link. */
    static String chance() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The text with its signature, which holds for the purpose only. */
    String seal(String purpose, String text) {
        return text + '.' + keys.hash(PURPOSE + purpose, text);
    }

    /** The text, when it was signed here for the purpose. */
    Optional<String> open(String purpose, String sealed) {
        int dot = sealed.lastIndexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        String text = sealed.substring(0, dot);
        byte[] given = sealed.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        byte[] right = keys.hash(PURPOSE + purpose, text).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, right) ? Optional.of(text) : Optional.empty();
    }

    /**
     * The command id of what was sent with a form: the same form with the same content is the same command. What was typed cannot
     * be tested against it, since the form's number is random and kept nowhere.
     */
    String commandId(String form, String... content) {
        String text = form + '\n' + String.join("\n", content);
        byte[] hash = keys.hash(PURPOSE + "command", text).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(hash).toString();
    }
}
