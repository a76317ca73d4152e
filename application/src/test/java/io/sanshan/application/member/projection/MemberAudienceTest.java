package io.sanshan.application.member.projection;

import static io.sanshan.application.shared.projection.People.ANNA;
import static io.sanshan.application.shared.projection.People.BEN;
import static io.sanshan.application.shared.projection.People.HEADQUARTERS;
import static io.sanshan.application.shared.projection.People.NORA;
import static io.sanshan.application.shared.projection.People.SAM;
import static io.sanshan.application.shared.projection.People.SOUTH;
import static io.sanshan.application.shared.projection.People.bound;
import static io.sanshan.application.shared.projection.People.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.shared.projection.ReadModelScenario;
import io.sanshan.domain.campaign.Audience;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.member.MemberEvent.MemberLeft;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.sanshan.application.shared.projection.TestDatabase#kinds")
class MemberAudienceTest {

    private final ReadModelScenario scenario;
    private final MemberQueries members;

    MemberAudienceTest(String database) {
        DirectoryScenario directory = new DirectoryScenario(database);
        scenario = directory.events;
        members = directory.members;
    }

    @Test
    void countsAndPagesAudiences() {
        List<MemberId> more = Stream.iterate(0, i -> i + 1)
                .limit(7)
                .map(i -> MemberId.named("more " + i))
                .toList();
        scenario.happened(
                more.stream().map(member -> registered(member, "More", null)).toArray());
        scenario.happened(new MemberLeft(more.get(3)), bound(more.get(4), SAM));
        Audience listed = new Audience.Listed(more);
        for (Audience audience : List.of(new Audience.Everyone(), listed)) {
            assertThat(paged(audience)).hasSize((int) members.audienceSize(HEADQUARTERS, audience));
        }
        assertThat(paged(listed)).hasSize(6).doesNotContain(more.get(3));
        assertThat(paged(new Audience.OfStores(List.of(SOUTH)))).containsExactly(more.get(4));
        assertThat(paged(new Audience.OfGuides(List.of(SAM, NORA)))).containsExactlyInAnyOrder(more.get(4), ANNA);
        assertThat(paged(new Audience.WithTags(List.of("tea", "coffee")))).containsExactlyInAnyOrder(ANNA, BEN);
    }

    private List<MemberId> paged(Audience audience) {
        List<MemberId> all = new ArrayList<>();
        List<MemberId> page;
        do {
            page = members.audience(HEADQUARTERS, audience, all.isEmpty() ? null : all.getLast(), 2);
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }
}
