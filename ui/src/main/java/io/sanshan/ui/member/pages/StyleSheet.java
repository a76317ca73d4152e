package io.sanshan.ui.member.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The one stylesheet of the members' pages. Its address changes with its content, so that phones keep it. */
@Controller
class StyleSheet {

    private static final Duration KEPT = Duration.ofDays(365);

    private final byte[] content;
    private final String path;

    StyleSheet() {
        try (InputStream file = Objects.requireNonNull(StyleSheet.class.getResourceAsStream("member-pages.css"))) {
            content = file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        path = "/m/style.css?v=" + UUID.nameUUIDFromBytes(content);
    }

    String path() {
        return path;
    }

    @GetMapping("/m/style.css")
    ResponseEntity<byte[]> style() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic().immutable())
                .body(content);
    }
}
