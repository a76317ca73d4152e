package io.sanshan.application.campaign.projection;

import io.sanshan.domain.coupon.CouponEvent.CouponRedeemed;
import io.sanshan.domain.coupon.GivenBack;
import io.sanshan.domain.coupon.LineDiscount;
import io.sanshan.domain.coupon.pricing.Return;
import io.sanshan.domain.ids.CouponId;
import io.sanshan.domain.ids.RedemptionId;
import io.sanshan.domain.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A sale that was counted with a redemption which stands: what of it is counted still, and the goods that may come back. */
@Entity
@Table(name = "campaign_result_sale")
class ResultSaleRow {

    @Id
    String id;

    long minor;
    String currency = "";

    /** A line of the basket each, in order: its place, its pieces, its value in minor units, and how many pieces are back. */
    String goods = "";

    protected ResultSaleRow() {}

    ResultSaleRow(CouponRedeemed event, Money total) {
        id = id(event.coupon(), event.redemption());
        minor = total.minor();
        currency = total.currency();
        goods = write(event.lines().stream().map(Line::of).toList());
    }

    static String id(CouponId coupon, RedemptionId redemption) {
        return coupon.value() + '/' + redemption.value();
    }

    Money sale() {
        return new Money(minor, currency);
    }

    /** The value of goods that come back: so much of the sale is counted no longer. */
    Money takeBack(List<GivenBack> back) {
        Map<Integer, Integer> pieces = new HashMap<>();
        back.forEach(line -> pieces.merge(line.line(), line.quantity(), Integer::sum));
        List<Line> before = read();
        long value = before.stream()
                .mapToLong(line -> line.value(pieces.getOrDefault(line.place, 0)))
                .sum();
        goods = write(before.stream()
                .map(line -> line.with(pieces.getOrDefault(line.place, 0)))
                .toList());
        minor -= value;
        return new Money(value, currency);
    }

    private List<Line> read() {
        return goods.isEmpty()
                ? List.of()
                : Arrays.stream(goods.split(" ", -1)).map(Line::read).toList();
    }

    private static String write(List<Line> lines) {
        return lines.stream().map(Line::text).collect(Collectors.joining(" "));
    }

    private record Line(int place, int quantity, long value, int back) {

        static Line of(LineDiscount line) {
            return new Line(line.line(), line.quantity(), line.value().minor(), 0);
        }

        static Line read(String text) {
            String[] parts = text.split(":", -1);
            return new Line(
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    Long.parseLong(parts[2]),
                    Integer.parseInt(parts[3]));
        }

        String text() {
            return place + ":" + quantity + ':' + value + ':' + back;
        }

        long value(int pieces) {
            return Return.of(value, quantity, back, pieces);
        }

        Line with(int pieces) {
            return new Line(place, quantity, value, back + pieces);
        }
    }
}
