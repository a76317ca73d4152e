package io.sanshan.application.coupon;

import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.domain.coupon.BatchCode;
import io.sanshan.domain.coupon.BatchCodes;
import io.sanshan.domain.coupon.CodeBatchEvent.CodesPlanned;
import io.sanshan.domain.coupon.CodeCommand.PlanCodes;
import io.sanshan.domain.coupon.CodeCommand.RecordCodesDownloaded;
import io.sanshan.domain.coupon.CodeCommand.VoidCodes;
import io.sanshan.domain.coupon.CodeRefusal;
import io.sanshan.domain.ids.CodeBatchId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.shared.LogRefusal;
import io.sanshan.domain.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Sends what is asked of batches. Codes that somebody else chose are put into the directory before the batch is planned, and taken out
 * again where that is refused: so no batch is there without its codes.
 */
@Component
class CodeBatchCommandDoor implements CodeBatchCommands {

    private static final int AT_ONCE = 1_000;
    /** Many times what the largest list takes; what stands there for longer without its batch was cut off. */
    private static final Duration LONGEST_PLANNING = Duration.ofMinutes(10);

    private final CommandSender sender;
    private final EventLog log;
    private final CodeDirectory directory;
    private final CodeMaker maker;
    private final CodeSecrets secrets;
    private final Clock clock;

    CodeBatchCommandDoor(
            CommandSender sender,
            EventLog log,
            CodeDirectory directory,
            CodeMaker maker,
            UniqueKeys keys,
            Clock clock) {
        this.sender = sender;
        this.log = log;
        this.directory = directory;
        this.maker = maker;
        secrets = new CodeSecrets(keys);
        this.clock = clock;
    }

    private static CodeBatchId batch(Request request) {
        return CodeBatchId.named(request.commandId());
    }

    @Override
    public Outcome plan(Request request, CouponTemplateId template, BatchCodes codes) {
        return switch (codes) {
            case BatchCodes.ByPattern pattern -> sender.send(new PlanCodes(batch(request), template, pattern), request);
            case BatchCodes.Generic shared ->
                BatchCode.read(shared.code())
                        .map(code -> plan(request, template, shared, Map.of(1, secrets.hash(code))))
                        // The batch itself says what is wrong with it.
                        .orElseGet(() -> sender.send(new PlanCodes(batch(request), template, shared), request));
            case BatchCodes.Listed _ -> throw new IllegalArgumentException("a list is taken with its lines");
        };
    }

    private Outcome plan(Request request, CouponTemplateId template, BatchCodes codes, Map<Integer, String> hashes) {
        return plan(request, template, codes, hashes, _ -> Refusal.of(CodeRefusal.CODE_TAKEN));
    }

    /** @param taken what is said where another batch has the codes of these numbers */
    private Outcome plan(
            Request request,
            CouponTemplateId template,
            BatchCodes codes,
            Map<Integer, String> hashes,
            Function<Set<Integer>, Refusal> taken) {
        CodeBatchId batch = batch(request);
        Set<Integer> elsewhere = directory.add(batch, hashes);
        if (!elsewhere.isEmpty()
                && freed(
                        batch,
                        directory
                                .find(elsewhere.stream().map(hashes::get).toList())
                                .values())) {
            elsewhere = directory.add(batch, hashes);
        }
        if (!elsewhere.isEmpty()) {
            return Outcome.refused(taken.apply(elsewhere));
        }
        Outcome outcome = sender.send(new PlanCodes(batch, template, codes), request);
        if (!outcome.isDone() && planned(batch).isEmpty()) {
            directory.remove(batch);
        }
        return outcome;
    }

    /** Frees the codes that a request took down which was cut off before its batch was planned, unless it may still be at it. */
    private boolean freed(CodeBatchId own, Collection<CodePlace> places) {
        Instant before = clock.instant().minus(LONGEST_PLANNING);
        boolean any = false;
        for (CodeBatchId batch : places.stream().map(CodePlace::batch).collect(Collectors.toSet())) {
            if (!batch.equals(own) && planned(batch).isEmpty()) {
                any |= directory.removeAbandoned(batch, before);
            }
        }
        return any;
    }

    @Override
    public CodeList check(Request request, List<String> lines) {
        return read(batch(request), lines).answer();
    }

    @Override
    public Outcome takeList(Request request, CouponTemplateId template, List<String> lines) {
        CodeBatchId batch = batch(request);
        if (planned(batch).isPresent()) {
            return Outcome.done();
        }
        Read read = read(batch, lines);
        if (!read.answer().isGood()) {
            return Outcome.refused(faulty(read.faultyLines));
        }
        BatchCodes codes = new BatchCodes.Listed(read.hashes.size());
        Optional<Refusal> unsound = codes.unsound();
        return unsound.isPresent()
                ? Outcome.refused(unsound.get())
                : plan(request, template, codes, read.hashes, taken -> faulty(read.linesOf(taken)));
    }

    private static Refusal faulty(SortedSet<Integer> lines) {
        return Refusal.of(CodeRefusal.LIST_FAULTY, lines.size(), lines.first());
    }

    private Read read(CodeBatchId batch, List<String> lines) {
        Read read = new Read();
        Map<String, Integer> firstLines = new HashMap<>();
        Map<String, Integer> asked = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            int line = i + 1;
            if (lines.get(i).isBlank()) {
                continue;
            }
            Optional<BatchCode> code = BatchCode.read(lines.get(i));
            if (code.isEmpty()) {
                read.fault(line, CodeList.Kind.MALFORMED, 0);
                continue;
            }
            String hash = secrets.hash(code.get());
            Integer before = firstLines.putIfAbsent(hash, line);
            if (before != null) {
                read.fault(line, CodeList.Kind.TWICE, before);
                continue;
            }
            read.code(hash, line);
            asked.put(hash, line);
            if (asked.size() == AT_ONCE) {
                lookUp(batch, asked, read);
            }
        }
        lookUp(batch, asked, read);
        return read;
    }

    /** What the same request took down before it was cut off is its own. */
    private void lookUp(CodeBatchId batch, Map<String, Integer> asked, Read read) {
        Map<String, CodePlace> there = directory.find(asked.keySet());
        if (freed(batch, there.values())) {
            there = directory.find(asked.keySet());
        }
        Map<String, CodePlace> places = there;
        asked.forEach((hash, line) -> {
            CodePlace place = places.get(hash);
            if (place != null && !place.batch().equals(batch)) {
                read.fault(line, CodeList.Kind.TAKEN, 0);
            }
        });
        asked.clear();
    }

    private static final class Read {
        private final Map<Integer, String> hashes = new HashMap<>();
        private final List<Integer> lines = new ArrayList<>();
        private final List<CodeList.Fault> faults = new ArrayList<>();
        private final SortedSet<Integer> faultyLines = new TreeSet<>();

        void code(String hash, int line) {
            lines.add(line);
            hashes.put(lines.size(), hash);
        }

        SortedSet<Integer> linesOf(Set<Integer> numbers) {
            return numbers.stream().map(number -> lines.get(number - 1)).collect(Collectors.toCollection(TreeSet::new));
        }

        void fault(int line, CodeList.Kind kind, int before) {
            faultyLines.add(line);
            faults.add(new CodeList.Fault(line, kind, before));
        }

        CodeList answer() {
            return new CodeList(
                    hashes.size(),
                    faults.stream()
                            .sorted(Comparator.comparingInt(CodeList.Fault::line))
                            .limit(CodeList.MOST_TOLD)
                            .toList(),
                    faults.size());
        }
    }

    @Override
    public Outcome voidBatch(Request request, CodeBatchId batch, String reason) {
        return sender.send(new VoidCodes(batch, reason), request);
    }

    @Override
    public Outcome download(Request request, CodeBatchId batch, Consumer<String> each) {
        Optional<CodesPlanned> planned = planned(batch);
        if (planned.isEmpty()) {
            return Outcome.refused(Refusal.of(LogRefusal.UNKNOWN));
        }
        return sender.send(new RecordCodesDownloaded(batch), request).then(() -> {
            switch (planned.get().codes()) {
                case BatchCodes.ByPattern(var pattern, int size) -> maker.tell(batch, pattern, size, each);
                case BatchCodes.Generic(String code, Integer _) -> each.accept(code);
                case BatchCodes.Listed _ -> throw new IllegalStateException("the batch says that it is not kept");
            }
            return Outcome.done();
        });
    }

    private Optional<CodesPlanned> planned(CodeBatchId batch) {
        return log.stream(batch.value(), 0).stream()
                .findFirst()
                .map(RecordedEvent::payload)
                .map(CodesPlanned.class::cast);
    }
}
