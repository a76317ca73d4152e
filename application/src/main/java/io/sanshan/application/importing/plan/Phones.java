package io.sanshan.application.importing.plan;

import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Phones of the ranges that are reserved for fiction: +1 NXX 555 0100 to 0199, a hundred for each area code. No call to one of
 * them reaches anybody.
 */
public final class Phones {

    private static final int PER_AREA = 100;

    /** A prime that shares no factor with the number of phones: steps of it meet each phone once before any again. */
    private static final int STEP = 7_919;

    /** Area codes in use; those at the end are kept for people whom the demo brand adds. */
    private static final int[] AREAS = {
        201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217, 218, 219, 224, 225, 228, 229, 231,
                234,
        239, 240, 248, 251, 252, 253, 254, 256, 260, 262, 267, 269, 270, 276, 281, 301, 302, 303, 304, 305, 307, 308,
                309,
        310, 312, 313, 314, 315, 316, 317, 318, 319, 320, 321, 323, 330, 334, 336, 337, 339, 347, 351, 352, 360, 361,
                386,
        401, 402, 404, 405, 406, 407, 408, 409, 410, 412, 413, 414, 415, 417, 419, 423, 425, 432, 434, 435, 440, 443,
                469,
        478, 479, 480, 484, 501, 502, 503, 504
    };

    private static final int OF_THE_DEMO = 4;
    private static final int OF_MEMBERS = (AREAS.length - OF_THE_DEMO) * PER_AREA;

    private Phones() {}

    /**
     * The phones that a household may get, best first. Numbered households below the count of phones never compete for their
     * first one, so that each gets the same phone whatever else is in the data.
     */
    static IntFunction<@Nullable String> ofHousehold(String household) {
        long own = household.length() <= 9 ? Long.parseLong(household) : household.hashCode() & Integer.MAX_VALUE;
        return attempt -> attempt >= OF_MEMBERS ? null : phone((int) ((own * STEP + attempt) % OF_MEMBERS));
    }

    /** A phone of somebody whom the demo brand adds. */
    public static String ofDemo(int number) {
        if (number >= OF_THE_DEMO * PER_AREA) {
            throw new IllegalArgumentException("the demo brand adds fewer people");
        }
        return phone(OF_MEMBERS + number);
    }

    private static String phone(int place) {
        return String.format(Locale.ROOT, "+1%d555%04d", AREAS[place / PER_AREA], PER_AREA + place % PER_AREA);
    }
}
