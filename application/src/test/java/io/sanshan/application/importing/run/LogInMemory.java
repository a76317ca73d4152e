package io.sanshan.application.importing.run;

import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.Outcome;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.UniqueKeys;
import io.sanshan.domain.campaign.CampaignCommand.DraftCampaign;
import io.sanshan.domain.campaign.CampaignEvent.CampaignDrafted;
import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.CouponEvent.RedemptionRejected;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.CouponTemplateCommand.DefineCouponTemplate;
import io.sanshan.domain.coupon.CouponTemplateEvent.CouponTemplateDefined;
import io.sanshan.domain.coupon.RedemptionCommand.RedeemCoupons;
import io.sanshan.domain.coupon.Validity;
import io.sanshan.domain.guide.GuideCommand.HireGuide;
import io.sanshan.domain.guide.GuideEvent.GuideHired;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.importing.DataImportCommand.FinishDataImport;
import io.sanshan.domain.importing.DataImportEvent.DataImportFinished;
import io.sanshan.domain.member.MemberCommand.RegisterMember;
import io.sanshan.domain.member.MemberEvent.MemberRegistered;
import io.sanshan.domain.purchase.PurchaseCommand.RecordPurchase;
import io.sanshan.domain.purchase.PurchaseEvent.PurchaseRecorded;
import io.sanshan.domain.shared.Money;
import io.sanshan.domain.shared.Occasion;
import io.sanshan.domain.shared.OnSeveralStreams;
import io.sanshan.domain.shared.Refusal;
import io.sanshan.domain.store.StoreCommand.OpenStore;
import io.sanshan.domain.store.StoreEvent.StoreOpened;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A log that keeps commands as if each had become one event, answers a repeated id with the first answer, and knows one rule:
 * a coupon is good on the days of its template.
 */
public final class LogInMemory implements CommandSender, EventLog, UniqueKeys {

    private final Map<String, List<RecordedEvent>> streams = new LinkedHashMap<>();
    private final Map<String, Outcome> answers = new LinkedHashMap<>();
    private final Map<CouponTemplateId, Validity.Between> validities = new ConcurrentHashMap<>();
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private int capacity = Integer.MAX_VALUE;
    private int sent;

    /** From now on so many more commands are taken, and then the power is gone. */
    public synchronized void diesAfter(int commands) {
        capacity = commands;
    }

    public synchronized void livesAgain() {
        capacity = Integer.MAX_VALUE;
    }

    public synchronized int sent() {
        return sent;
    }

    public synchronized List<RecordedEvent> all() {
        return streams.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public synchronized Outcome send(Object command, Occasion occasion) {
        if (capacity-- <= 0) {
            throw new IllegalStateException("the power is gone");
        }
        sent++;
        Outcome before = answers.get(occasion.commandId());
        if (before != null) {
            return before;
        }
        Object event = eventOf(command, occasion.occurredAt());
        List<RecordedEvent> stream = streams.computeIfAbsent(target(command), none -> new ArrayList<>());
        stream.add(new RecordedEvent(
                occasion.commandId() + "#0", target(command), stream.size(), Instant.EPOCH, occasion, event));
        Outcome answer =
                event instanceof RedemptionRejected rejected ? Outcome.refused(rejected.refusal()) : Outcome.done();
        answers.put(occasion.commandId(), answer);
        return answer;
    }

    private Object eventOf(Object command, Instant at) {
        return switch (command) {
            case OpenStore c -> new StoreOpened(c.store(), c.name(), c.region(), c.zone(), c.mode());
            case HireGuide c -> new GuideHired(c.guide(), c.name(), c.phone(), c.code());
            case RegisterMember c ->
                new MemberRegistered(c.member(), c.name(), c.phone(), c.birthday(), c.source(), c.store());
            case DraftCampaign c -> new CampaignDrafted(c.campaign(), c.details(), c.audience());
            case DefineCouponTemplate c -> {
                if (c.terms().validity() instanceof Validity.Between between) {
                    validities.put(c.template(), between);
                }
                yield new CouponTemplateDefined(c.template(), 1, c.campaign(), c.name(), c.terms());
            }
            case RedeemCoupons c -> redeem(c, at);
            case RecordPurchase c ->
                new PurchaseRecorded(
                        c.purchase(), c.store(), c.member(), c.guide(), c.receipt(), c.lines(), Money.zero("USD"));
            case FinishDataImport c -> new DataImportFinished(c.imported(), c.rows(), c.brokenRows());
            default -> command;
        };
    }

    private Object redeem(RedeemCoupons command, Instant at) {
        Validity.Between validity = validities.get(command.first().template());
        LocalDate day = at.atZone(ZoneId.of("America/New_York")).toLocalDate();
        CampaignId campaign = CampaignId.named("any");
        MemberId member = MemberId.named("any");
        return validity != null && (day.isBefore(validity.first()) || day.isAfter(validity.last()))
                ? new RedemptionRejected(
                        command.first(),
                        campaign,
                        member,
                        command.store(),
                        Refusal.of(CouponRefusal.COUPON_EXPIRED, at))
                : new CouponRedeemed(
                        command.first(),
                        command.first().template(),
                        campaign,
                        member,
                        command.store(),
                        command.redemption(),
                        List.of(),
                        true,
                        null,
                        null,
                        List.of(),
                        null,
                        true);
    }

    private static String target(Object command) {
        if (command instanceof OnSeveralStreams several) {
            return several.streams().getFirst();
        }
        RecordComponent id = Arrays.stream(command.getClass().getRecordComponents())
                .filter(component -> component.getAccessor().isAnnotationPresent(TargetAggregateIdentifier.class))
                .findFirst()
                .orElseThrow();
        try {
            id.getAccessor().setAccessible(true);
            return String.valueOf(id.getAccessor().invoke(command));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public synchronized List<RecordedEvent> stream(String stream, long fromSequence) {
        return List.copyOf(streams.getOrDefault(stream, List.of()));
    }

    @Override
    public Optional<RecordedEvent> event(String stream, String eventId) {
        return stream(stream, 0).stream()
                .filter(event -> event.eventId().equals(eventId))
                .findFirst();
    }

    @Override
    public List<String> storedLines(String stream) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> clearLines(String stream) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<Class<?>, Long> counts(String commandIdPrefix) {
        return all().stream()
                .filter(event -> event.eventId().startsWith(commandIdPrefix))
                .collect(Collectors.groupingBy(event -> event.payload().getClass(), Collectors.counting()));
    }

    @Override
    public long head() {
        return all().size();
    }

    @Override
    public boolean reserve(Kind kind, String value, String owner) {
        return keys.computeIfAbsent(value, none -> owner).equals(owner);
    }

    @Override
    public void confirm(Kind kind, String value, String owner) {
        if (!owner.equals(keys.get(value))) {
            throw new IllegalStateException("confirmed what was never reserved");
        }
    }

    @Override
    public void letGo(Kind kind, String value, String owner) {
        keys.remove(value, owner);
    }

    @Override
    public void giveUp(Kind kind, String owner) {
        keys.values().removeIf(owner::equals);
    }

    @Override
    public Optional<String> owner(Kind kind, String value) {
        return Optional.ofNullable(keys.get(value));
    }

    @Override
    public String hash(String purpose, String secret) {
        return UUID.nameUUIDFromBytes((purpose + ':' + secret).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .repeat(2);
    }
}
