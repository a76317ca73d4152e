package io.sanshan.application.goods.projection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** A word by which goods are found. */
@Entity
@Table(name = "goods_word")
class GoodsWordRow {

    /** Longer words are found by their beginning. */
    static final int LONGEST = 60;

    /** Begins with the word, so that the key itself is what a beginning is searched in. */
    @Id
    String id;

    String goodsId = "";

    protected GoodsWordRow() {}

    GoodsWordRow(String word, String goodsId) {
        this.id = word + '/' + goodsId;
        this.goodsId = goodsId;
    }

    /** The words of a text, in small letters, each once. */
    static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word.substring(0, Math.min(word.length(), LONGEST)));
            }
        }
        return words;
    }
}
