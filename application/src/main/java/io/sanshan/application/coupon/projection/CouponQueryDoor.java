package io.sanshan.application.coupon.projection;

import io.sanshan.application.coupon.CouponAtDesk;
import io.sanshan.application.coupon.CouponCard;
import io.sanshan.application.coupon.CouponQueries;
import io.sanshan.application.coupon.CouponVersion;
import io.sanshan.application.coupon.MemberAtDesk;
import io.sanshan.application.coupon.WalletCoupon;
import io.sanshan.application.shared.Caller;
import io.sanshan.application.shared.EventLog;
import io.sanshan.application.shared.Masked;
import io.sanshan.application.shared.MemberCode;
import io.sanshan.application.shared.MemberCodes;
import io.sanshan.application.shared.NotAllowed;
import io.sanshan.application.shared.Party;
import io.sanshan.application.shared.RecordedEvent;
import io.sanshan.application.shared.projection.MissingRow;
import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.domain.coupon.CouponEvent;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.MemberId;
import io.sanshan.domain.ids.StoreId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what is asked of coupons, as far as the caller may see. */
@Component
@Transactional(readOnly = true)
class CouponQueryDoor implements CouponQueries {

    private final CouponReader coupons;
    private final TemplateReader templates;
    private final OpenCoupons open;
    private final MemberCodes codes;
    private final EventLog log;

    CouponQueryDoor(CouponReader coupons, TemplateReader templates, OpenCoupons open, MemberCodes codes, EventLog log) {
        this.coupons = coupons;
        this.templates = templates;
        this.open = open;
        this.codes = codes;
        this.log = log;
    }

    @Override
    public Optional<CouponAtDesk> byCode(Caller caller, String typed) {
        return CouponCode.read(typed).flatMap(coupons::byCode).map(row -> atDesk(caller, row));
    }

    private CouponAtDesk atDesk(Caller caller, CouponRow row) {
        CouponHolderRow holder = holder(row.memberId);
        String version = CouponTemplateVersionRow.id(row.templateId, row.version);
        CouponVersion template = Optional.ofNullable(
                        templates.versions(Set.of(version)).get(version))
                .orElseThrow(() -> new MissingRow(CouponTemplateVersionRow.class, version));
        return new CouponAtDesk(row.card(), template, name(caller, holder), isOwn(caller, holder));
    }

    private static String name(Caller caller, CouponHolderRow holder) {
        boolean seen = isOwn(caller, holder) || caller.party() != Party.STORE_MANAGER;
        return seen ? holder.name() : Masked.name(holder.name());
    }

    @Override
    public Optional<MemberAtDesk> byMemberCode(Caller caller, String typed) {
        return MemberCode.read(typed).flatMap(codes::member).flatMap(member -> coupons.holder(member.value())
                .map(holder -> atDesk(caller, member, holder)));
    }

    private MemberAtDesk atDesk(Caller caller, MemberId member, CouponHolderRow holder) {
        String name = name(caller, holder);
        boolean own = isOwn(caller, holder);
        return new MemberAtDesk(
                member,
                name,
                own,
                open.of(member).stream()
                        .map(coupon -> new CouponAtDesk(coupon.card(), coupon.template(), name, own))
                        .toList());
    }

    @Override
    public List<WalletCoupon> wallet(Caller caller, MemberId member) {
        return templates.withVersions(
                switch (caller) {
                    case Caller.OfMember own when own.member().equals(member) -> coupons.wallet(member, null);
                    case Caller.OfMember other -> throw new NotAllowed(other, "read another wallet");
                    case Caller.Staff staff -> walletFor(staff, member);
                    default -> throw new NotAllowed(caller, "read a wallet");
                });
    }

    private List<CouponRow> walletFor(Caller.Staff staff, MemberId member) {
        return switch (staff.role()) {
            case HEADQUARTERS, AUDITOR -> coupons.wallet(member, null);
            case DATA_PROTECTION -> throw new NotAllowed(staff, "read a wallet");
            case GUIDE -> {
                boolean own = coupons.holder(member.value())
                        .filter(holder -> holder.isOfGuide(staff.guide()))
                        .isPresent();
                if (!own) {
                    throw new NotAllowed(staff, "read the wallet of another guide's member");
                }
                yield coupons.wallet(member, null);
            }
            case STORE_MANAGER -> {
                StoreId store = staff.store();
                if (store == null) {
                    throw new NotAllowed(staff, "read a wallet without a store");
                }
                boolean own = coupons.holder(member.value())
                        .filter(holder -> isOwn(staff, holder))
                        .isPresent();
                yield coupons.wallet(member, own ? null : store);
            }
        };
    }

    @Override
    public Optional<CouponCard> card(Caller caller, CouponId coupon) {
        return coupons.coupon(coupon).map(CouponRow::card);
    }

    @Override
    public List<RecordedEvent> history(Caller caller, CouponId coupon) {
        List<RecordedEvent> events = log.stream(coupon.value(), 0);
        if (events.isEmpty() || caller.party() != Party.STORE_MANAGER) {
            return events;
        }
        if (holders(events).allMatch(member -> isOwn(caller, holder(member.value())))) {
            return events;
        }
        StoreId store = caller.store();
        return events.stream()
                .filter(event -> store != null && store.equals(event.occasion().store()))
                .toList();
    }

    /** Everybody in whose wallet it ever was: what happened there is of her store alone. */
    private static Stream<MemberId> holders(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::payload).flatMap(payload -> switch (payload) {
            case CouponEvent.Granted granted -> Stream.of(granted.member());
            case CouponEvent.CouponReceived received -> Stream.of(received.member());
            default -> Stream.empty();
        });
    }

    private CouponHolderRow holder(String member) {
        return coupons.holder(member).orElseThrow(() -> new MissingRow(CouponHolderRow.class, member));
    }

    private static boolean isOwn(Caller caller, CouponHolderRow holder) {
        return holder.isOfStore(caller.store());
    }
}
