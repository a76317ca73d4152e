package io.sanshan.application.campaign.projection;

import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.ids.GuideId;
import io.sanshan.domain.ids.Id;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An audience, and lists of ids, in a column of text: one id or tag a line. */
final class AudienceText {

    private AudienceText() {}

    /** The kind of an audience. */
    enum Kind {
        EVERYONE,
        STORES,
        GUIDES,
        TAGS,
        LISTED;

        static Kind of(Audience audience) {
            return switch (audience) {
                case Audience.Everyone _ -> EVERYONE;
                case Audience.OfStores _ -> STORES;
                case Audience.OfGuides _ -> GUIDES;
                case Audience.WithTags _ -> TAGS;
                case Audience.Listed _ -> LISTED;
            };
        }
    }

    static String write(Audience audience) {
        return switch (audience) {
            case Audience.Everyone _ -> "";
            case Audience.OfStores of -> lines(of.stores());
            case Audience.OfGuides of -> lines(of.guides());
            case Audience.WithTags with -> String.join("\n", with.tags());
            case Audience.Listed listed -> lines(listed.members());
        };
    }

    static Audience read(Kind kind, String text) {
        return switch (kind) {
            case EVERYONE -> new Audience.Everyone();
            case STORES -> new Audience.OfStores(parts(text).map(StoreId::new).toList());
            case GUIDES -> new Audience.OfGuides(parts(text).map(GuideId::new).toList());
            case TAGS -> new Audience.WithTags(parts(text).toList());
            case LISTED -> new Audience.Listed(parts(text).map(MemberId::new).toList());
        };
    }

    static String lines(List<? extends Id> ids) {
        return ids.stream().map(Id::value).collect(Collectors.joining("\n"));
    }

    static Stream<String> parts(String text) {
        return text.isEmpty() ? Stream.empty() : text.lines();
    }
}
