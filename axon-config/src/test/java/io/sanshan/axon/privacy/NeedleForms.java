package io.sanshan.axon.privacy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * All the ways in which words may stand in bytes, looked for in one pass: forms are found by their first four bytes, so that
 * thousands of names cost little more than one.
 */
final class NeedleForms {

    private static final int HEAD = 4;

    private final Map<Integer, List<Form>> byHead = new HashMap<>();

    NeedleForms(Set<String> words) {
        for (String word : words) {
            add(word, "UTF-8", word.getBytes(StandardCharsets.UTF_8));
            add(word, "UTF-16LE", word.getBytes(StandardCharsets.UTF_16LE));
            add(word, "UTF-16BE", word.getBytes(StandardCharsets.UTF_16BE));
            for (boolean all : new boolean[] {true, false}) {
                String escaped = escaped(word, all, "%04x");
                if (!escaped.equals(word)) {
                    add(word, "\\u escapes", escaped.getBytes(StandardCharsets.US_ASCII));
                    add(word, "\\u escapes", escaped(word, all, "%04X").getBytes(StandardCharsets.US_ASCII));
                }
            }
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                for (int alignment = 0; alignment < 3; alignment++) {
                    String base64 = inside(word.getBytes(charset), alignment);
                    add(word, "Base64 of " + charset, base64.getBytes(StandardCharsets.US_ASCII));
                    add(
                            word,
                            "Base64 of " + charset,
                            base64.replace('+', '-').replace('/', '_').getBytes(StandardCharsets.US_ASCII));
                }
            }
        }
    }

    /** Each word that stands in the bytes, with the form it stands in. */
    Set<String> in(byte[] content) {
        Set<String> found = new LinkedHashSet<>();
        for (int at = 0; at + HEAD <= content.length; at++) {
            List<Form> candidates = byHead.get(head(content, at));
            if (candidates != null) {
                for (Form form : candidates) {
                    if (form.standsAt(content, at)) {
                        found.add('"' + form.word + "\" as " + form.name);
                    }
                }
            }
        }
        return found;
    }

    private void add(String word, String name, byte[] bytes) {
        byHead.computeIfAbsent(head(bytes, 0), head -> new ArrayList<>()).add(new Form(word, name, bytes));
    }

    private static int head(byte[] bytes, int at) {
        return bytes[at] << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
    }

    /** The characters of the Base64 that depend on the word alone, when so many other bytes stand before it. */
    private static String inside(byte[] word, int before) {
        byte[] shifted = new byte[before + word.length];
        System.arraycopy(word, 0, shifted, before, word.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = (before * 8 + 5) / 6;
        int last = shifted.length * 8 / 6;
        return encoded.substring(first, last);
    }

    private static String escaped(String word, boolean all, String digits) {
        StringBuilder escaped = new StringBuilder();
        for (char c : word.toCharArray()) {
            if (all || c > 127) {
                escaped.append("\\u").append(String.format(Locale.ROOT, digits, (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private record Form(String word, String name, byte[] bytes) {

        boolean standsAt(byte[] content, int at) {
            return at + bytes.length <= content.length
                    && Arrays.equals(content, at, at + bytes.length, bytes, 0, bytes.length);
        }
    }
}
