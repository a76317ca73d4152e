package io.sanshan.application.shared.projection;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How names are written for searching and sorting: small letters without accents. */
public final class SearchWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchWords() {}

    /** A text as it is sorted and compared. */
    public static String plain(String text) {
        String decomposed = Normalizer.normalize(text.strip(), Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The words of what somebody typed. */
    public static List<String> typed(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(plain(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The words that a name is found by. A Chinese name has no spaces, and is found from each of its characters on. */
    public static Set<String> ofName(String name) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : typed(name)) {
            words.add(word);
            for (int at = 1; at < word.length(); at++) {
                if (Character.isIdeographic(word.codePointAt(at)) && !Character.isLowSurrogate(word.charAt(at))) {
                    words.add(word.substring(at));
                }
            }
        }
        return words;
    }

    /** A text between a word and all that come after it: words are of letters and digits, and this character comes before these. */
    public static String next(String word) {
        return word + '!';
    }

    /** The first text that comes after all texts with this beginning. */
    public static String after(String beginning) {
        int last = beginning.length() - 1;
        return beginning.substring(0, last) + (char) (beginning.charAt(last) + 1);
    }
}
