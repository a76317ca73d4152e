package io.sanshan.application.campaign.process;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.CouponIssuer;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.process.Claims;
import io.sanshan.application.shared.process.SideBySide;
import io.sanshan.domain.campaign.Birthdays;
import io.sanshan.domain.campaign.CampaignCommand.RecordBirthdaysServed;
import io.sanshan.domain.campaign.CampaignEvent.CouponsChosen;
import io.sanshan.domain.coupon.CouponRefusal;
import io.sanshan.domain.coupon.IssueSource;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import io.sanshan.domain.shared.Refusal;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Issues the coupons of running campaigns to those whose birthday is near, day by day. A day that was cut off is gone through again from its
 * beginning, and days that passed while no node looked are made up for: the member's allowance gives one coupon of a template a year.
 */
@Component
class WhenItIsHerBirthdayThenIssueHerCoupons {

    private static final Caller.System PROCESS = new Caller.System("campaigns");
    private static final int CAMPAIGNS_OF_A_TICK = 10;
    private static final int MEMBERS_BETWEEN_EXTENSIONS = 500;
    /** Who asks together shares the log's writes; many more would only wait for each other. */
    private static final int AT_ONCE = 16;

    private static final Duration HOLD = Duration.ofMinutes(2);

    private final Claims claims;
    private final EntityManager entityManager;
    private final EventLog log;
    private final CouponIssuer issuer;
    private final CommandSender sender;
    private final Clock clock;

    WhenItIsHerBirthdayThenIssueHerCoupons(
            Claims claims,
            EntityManager entityManager,
            EventLog log,
            CouponIssuer issuer,
            CommandSender sender,
            Clock clock) {
        this.claims = claims;
        this.entityManager = entityManager;
        this.log = log;
        this.issuer = issuer;
        this.sender = sender;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${sanshan.ticks.campaigns:PT1S}")
    void tick() {
        for (Claims.Claim claim :
                claims.take(BirthdayCampaignRow.class, BirthdaysSheet.NAME, CAMPAIGNS_OF_A_TICK, HOLD)) {
            BirthdayCampaignRow row = entityManager.find(BirthdayCampaignRow.class, claim.task());
            if (row != null) {
                claims.work(claim, () -> react(claim, row));
            }
        }
    }

    private void react(Claims.Claim claim, BirthdayCampaignRow row) {
        CampaignId campaign = new CampaignId(row.id());
        List<CouponTemplateId> templates = templates(campaign);
        boolean begins = row.begins();
        for (LocalDate date = row.day(); row.isDue(date, clock); date = date.plusDays(1)) {
            if (!serve(claim, new Day(campaign, date, begins, row.cause()), templates)) {
                return;
            }
            begins = false;
        }
    }

    /** False when it had to stop: the campaign was paused or ended meanwhile, or another node has taken over. */
    private boolean serve(Claims.Claim claim, Day day, List<CouponTemplateId> templates) {
        Tally tally = new Tally();
        for (List<BirthdayRow> members = born(day, "");
                !members.isEmpty();
                members = born(day, members.getLast().id())) {
            if (!claims.extend(claim, HOLD)) {
                return false;
            }
            List<BirthdayRow> near = members.stream()
                    .filter(member -> Birthdays.isNear(member.birthday(), day.date()))
                    .toList();
            SideBySide.each(
                    AT_ONCE, near, member -> templates.forEach(template -> issue(day, template, member, tally)));
            if (tally.stopped.get()) {
                return false;
            }
        }
        return sender.send(
                        new RecordBirthdaysServed(day.campaign(), day.date(), tally.issued.get(), tally.refused.get()),
                        Request.step(
                                PROCESS,
                                day.campaign() + "/birthdays/" + day.date(),
                                null,
                                day.cause(),
                                clock.instant()))
                .isDone();
    }

    private List<CouponTemplateId> templates(CampaignId campaign) {
        return log.stream(campaign.value(), 0).stream()
                .map(RecordedEvent::payload)
                .filter(CouponsChosen.class::isInstance)
                .map(chosen -> ((CouponsChosen) chosen).templates())
                .reduce(List.of(), (before, after) -> after);
    }

    private List<BirthdayRow> born(Day day, String after) {
        List<MonthDay> days = day.begins() ? Birthdays.lookedAtFirst(day.date()) : Birthdays.lookedAt(day.date());
        return entityManager
                .createQuery(
                        "select b from BirthdayRow b where b.givenOn in :days and b.id > :after order by b.id",
                        BirthdayRow.class)
                .setParameter("days", days.stream().map(MonthDay::toString).toList())
                .setParameter("after", after)
                .setMaxResults(MEMBERS_BETWEEN_EXTENSIONS)
                .getResultList();
    }

    private void issue(Day day, CouponTemplateId template, BirthdayRow row, Tally tally) {
        if (tally.stopped.get()) {
            return;
        }
        IssueSource source = IssueSource.birthdayOf(Birthdays.next(row.birthday(), day.date()));
        Request request = Request.step(
                PROCESS, template.value() + '/' + row.id() + '/' + source, null, day.cause(), clock.instant());
        switch (issuer.issue(request, template, row.member(), IssueWay.BIRTHDAY, source)) {
            case CouponIssuer.Issued _ -> tally.issued.incrementAndGet();
            case CouponIssuer.NotIssued(Refusal refusal)
            when refusal.is(CouponRefusal.CAMPAIGN_NOT_RUNNING) -> tally.stopped.set(true);
            // The campaign is not for her, or her birthday was moved: she misses nothing.
            case CouponIssuer.NotIssued(Refusal refusal)
            when refusal.is(CouponRefusal.NOT_IN_AUDIENCE) || refusal.is(CouponRefusal.SOURCE_GIVEN) -> {}
            case CouponIssuer.NotIssued _ -> tally.refused.incrementAndGet();
        }
    }

    private record Day(CampaignId campaign, LocalDate date, boolean begins, String cause) {}

    private static final class Tally {
        private final AtomicInteger issued = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();
        private final AtomicBoolean stopped = new AtomicBoolean();
    }
}
