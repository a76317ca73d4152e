package io.sanshan.application.campaign.process;

import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.CommandSender;
import io.sanshan.application.shared.CouponIssuer;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.Request;
import io.sanshan.application.shared.process.Claims;
import io.sanshan.domain.campaign.Birthdays;
import io.sanshan.domain.campaign.CampaignCommand.RecordBirthdaysServed;
import io.sanshan.domain.campaign.CampaignEvent.CouponsChosen;
import io.sanshan.domain.coupon.IssueSource;
import io.sanshan.domain.coupon.IssueWay;
import io.sanshan.domain.ids.CampaignId;
import io.sanshan.domain.ids.CouponTemplateId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
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
    private static final int MEMBERS_AT_ONCE = 500;

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
                claims.take(BirthdayCampaignRow.class, BirthdaysSheet.NAME, CAMPAIGNS_OF_A_TICK, CountedIssue.HOLD)) {
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
        CountedIssue counted = new CountedIssue(claims, claim);
        for (List<BirthdayRow> members = born(day, "");
                !members.isEmpty();
                members = born(day, members.getLast().id())) {
            List<Grant> grants = members.stream()
                    .filter(member -> Birthdays.isNear(member.birthday(), day.date()))
                    .flatMap(member -> templates.stream().map(template -> new Grant(template, member)))
                    .toList();
            if (!counted.each(grants, grant -> issue(day, grant))) {
                return false;
            }
        }
        return sender.send(
                        new RecordBirthdaysServed(day.campaign(), day.date(), counted.issued(), counted.refused()),
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
                .setMaxResults(MEMBERS_AT_ONCE)
                .getResultList();
    }

    private CouponIssuer.Answer issue(Day day, Grant grant) {
        IssueSource source = IssueSource.birthdayOf(Birthdays.next(grant.row.birthday(), day.date()));
        Request request = Request.step(
                PROCESS,
                grant.template.value() + '/' + grant.row.id() + '/' + source,
                null,
                day.cause(),
                clock.instant());
        return issuer.issue(request, grant.template, grant.row.member(), IssueWay.BIRTHDAY, source);
    }

    private record Day(CampaignId campaign, LocalDate date, boolean begins, String cause) {}

    private record Grant(CouponTemplateId template, BirthdayRow row) {}
}
