package io.sanshan.application.measuring;

import io.sanshan.application.audit.ReadModels;
import io.sanshan.application.member.MemberQueries;
import io.sanshan.application.shared.EventLog;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Events of the log per second of wall time while read models are made anew. */
@Component
@MeasuredOnly
final class RebuildMeasured implements Measurement {

    /** Its read model has a row for nearly each event. */
    private static final String ROW_PER_EVENT = MemberQueries.TIMELINE;

    private final MeasuredBrand brand;
    private final ReadModels readModels;
    private final EventLog log;
    private final double asked;
    private final double timesStock;
    private final boolean all;

    RebuildMeasured(
            MeasuredBrand brand,
            ReadModels readModels,
            EventLog log,
            @Value("${sanshan.bench.rebuild-per-second:50000}") double asked,
            @Value("${sanshan.bench.rebuild-times-stock:5}") double timesStock,
            @Value("${sanshan.bench.rebuild-all:true}") boolean all) {
        this.brand = brand;
        this.readModels = readModels;
        this.log = log;
        this.asked = asked;
        this.timesStock = timesStock;
        this.all = all;
    }

    @Override
    public String part() {
        return "rebuild";
    }

    @Override
    public void measure(Figures figures) {
        brand.open();
        brand.awaitReadModels();
        Figure rebuild = rebuild("rebuild, a row for each event", List.of(ROW_PER_EVENT));
        figures.add(asked > 0 ? rebuild.atLeast(asked) : rebuild);
        figures.ofThisStore().stream()
                .filter(other -> other.name().startsWith(OtherStacksMeasured.REPLAY))
                .map(other -> Figure.of(
                                "rebuild, ours / " + other.name().substring(OtherStacksMeasured.REPLAY.length()),
                                rebuild.value() / other.value(),
                                "x")
                        .noted("each of its own log")
                        .atLeast(timesStock))
                .forEach(figures::add);
        if (all) {
            List<String> names =
                    readModels.states().stream().map(ReadModels.State::name).toList();
            figures.add(rebuild("rebuild, all read models together", names));
        }
    }

    private Figure rebuild(String what, List<String> models) {
        long events = log.head();
        long began = System.nanoTime();
        models.forEach(readModels::rebuild);
        brand.awaitReadModels();
        models.forEach(this::requireDone);
        double seconds = (System.nanoTime() - began) / 1e9;
        return Figure.of(what, events / seconds, "events/s")
                .noted(models.size() + " read models, " + events + " events in " + Texts.number(seconds) + " s");
    }

    private void requireDone(String model) {
        ReadModels.Rebuild rebuild = readModels.state(model).rebuild();
        if (rebuild == null || rebuild.phase() != ReadModels.Phase.DONE) {
            throw new IllegalStateException("the rebuild of " + model + " did not end: " + rebuild);
        }
    }
}
