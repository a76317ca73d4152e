package io.sanshan.application.importing.plan;

import io.sanshan.application.importing.ImportPhase;
import io.sanshan.application.importing.journey.Journey;
import io.sanshan.domain.guide.GuideCommand.AssignGuideToStore;
import io.sanshan.domain.guide.GuideCommand.HireGuide;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.StoreId;
import io.sanshan.domain.shared.CodeAlphabet;
import io.sanshan.domain.shared.Personal;
import io.sanshan.domain.store.StoreCommand.OpenStore;
import io.sanshan.domain.store.StoreMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Stores under invented names with their real numbers, and two or three invented guides in each. */
public final class StorePlan {

    public static final int GUIDE_CODE_LENGTH = 8;

    private static final List<String> TOWNS_BEGIN = List.of(
            "Ash", "Birch", "Clear", "Deer", "East", "Fair", "Glen", "Haw", "Iron", "Kings", "Lake", "Maple", "North",
            "Oak", "Pine", "Quarry", "River", "Silver", "Stone", "Thorn", "Upper", "Willow");
    private static final List<String> TOWNS_END = List.of(
            "bridge", "brook", "burg", "dale", "field", "ford", "haven", "hill", "mont", "port", "ton", "view", "wood");
    private static final List<String> REGIONS =
            List.of("Lakeshore", "Northern Hills", "River Valley", "Southern Plains", "Central", "Eastern Ridge");

    private final Journey journey;
    private final Calendar calendar;

    StorePlan(Journey journey, Calendar calendar) {
        this.journey = journey;
        this.calendar = calendar;
    }

    void addTo(Map<ImportPhase, List<Errand>> phases) {
        List<Errand> stores = new ArrayList<>();
        List<Errand> guides = new ArrayList<>();
        journey.sales().stream().map(Journey.Sale::store).distinct().sorted().forEach(number -> {
            stores.add(open(number));
            for (int place = 1; place <= guidesOf(number); place++) {
                guides.add(hire(number, place));
            }
        });
        phases.put(ImportPhase.STORES, stores);
        phases.put(ImportPhase.GUIDES, guides);
    }

    public static int guidesOf(String store) {
        return Dice.of("guides of store " + store).between(2, 3);
    }

    /** The guide of a household, among those of its store. */
    public static GuideId guideOf(String household, String store) {
        return Keys.guide(store, Dice.of("guide of household " + household).between(1, guidesOf(store)));
    }

    /** A town by chance and the number, which keeps two stores of one town apart. */
    static String nameOf(String number) {
        Dice dice = Dice.of("town of store " + number);
        return dice.pick(TOWNS_BEGIN) + dice.pick(TOWNS_END) + ' ' + number;
    }

    /** Regions go by the last two digits of the number, so that each has a share of old and new stores. */
    static String regionOf(String number) {
        int lastDigits = Integer.parseInt(number.substring(Math.max(0, number.length() - 2)));
        return REGIONS.get(lastDigits % REGIONS.size());
    }

    public static String guideName(String store, int place) {
        return Names.of(Dice.of("name of guide " + store + '/' + place));
    }

    private Errand open(String number) {
        StoreId store = Keys.store(number);
        Instant opened = calendar.storeOpened(Dice.of("opening of store " + number));
        StoreMode mode = number.endsWith("7") ? StoreMode.AGENT : StoreMode.DIRECT;
        return new Errand(
                Journey.SALES,
                0,
                List.of(new Order.Send(
                        "import/store/" + number,
                        store,
                        opened,
                        new OpenStore(store, nameOf(number), regionOf(number), Calendar.ZONE, mode))));
    }

    private Errand hire(String number, int place) {
        String key = "import/guide/" + number + '/' + place;
        GuideId guide = Keys.guide(number, place);
        StoreId store = Keys.store(number);
        Dice dice = Dice.of(key);
        Instant hired = calendar.guideHired(dice);
        Personal name = Personal.of(guideName(number, place));
        String code = Dice.code("code of " + key, CodeAlphabet.CHARACTERS, GUIDE_CODE_LENGTH);
        return new Errand(
                Journey.SALES,
                0,
                List.of(
                        new Order.Send(key + "/hire", null, hired, new HireGuide(guide, name, null, code)),
                        new Order.Send(key + "/assign", store, hired, new AssignGuideToStore(guide, store))));
    }
}
