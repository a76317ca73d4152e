package io.sanshan.application.member.projection;

import static io.sanshan.application.shared.projection.People.ANNA;
import static io.sanshan.application.shared.projection.People.BEN;
import static io.sanshan.application.shared.projection.People.NORA;
import static io.sanshan.application.shared.projection.People.SAM;
import static io.sanshan.application.shared.projection.People.bound;
import static io.sanshan.application.shared.projection.People.registered;

import io.sanshan.application.member.MemberListing;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.member.MemberSearch;
import io.sanshan.application.member.MemberSort;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.KeysInMemory;
import io.sanshan.application.shared.Slice.Range;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.application.shared.projection.People;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.MemberEvent.TagAdded;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Two members of a small brand in the directory: Anna is bound to Nora, Ben to nobody. */
final class DirectoryScenario {

    static final Range PAGE = new Range(0, 50);
    static final KeysInMemory KEYS = new KeysInMemory();

    final ReadModelScenario events;
    final MemberQueries members;

    DirectoryScenario(String database) {
        events = ReadModelScenario.shared(
                database,
                Map.of(UniqueKeys.class, KEYS),
                "io.sanshan.application.shared",
                "io.sanshan.application.member.projection");
        members = events.bean(MemberQueries.class);
        events.happened(People.guides())
                .happened(
                        registered(ANNA, "Anna-Maria Ködel", "+15550100123"),
                        registered(BEN, "王小明", "+8613812345678"),
                        bound(ANNA, NORA),
                        new TagAdded(ANNA, "tea"),
                        new TagAdded(BEN, "tea"),
                        new TagAdded(BEN, "coffee"));
    }

    /** The first page of what a search finds. */
    List<MemberId> found(Caller caller, MemberSearch search) {
        return members.search(caller, search, MemberSort.NAME, PAGE).rows().stream()
                .map(MemberListing::member)
                .toList();
    }

    /** The statements with which so many members are bound and tagged in one batch. */
    long statementsFor(int number) {
        List<MemberId> some = Stream.iterate(0, i -> i + 1)
                .limit(number)
                .map(i -> MemberId.named(number + " " + i))
                .toList();
        events.happened(some.stream()
                .map(member -> registered(member, "Some Body", null))
                .toArray());
        return events.statements(() -> events.happened(some.stream()
                .flatMap(member -> Stream.of(bound(member, SAM), new TagAdded(member, "many")))
                .toArray()));
    }
}
