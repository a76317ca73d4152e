package io.sanshan.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.sanshan.domain.coupon.CouponCode;
import io.sanshan.whole.TillBrowser.Answer;
import java.util.UUID;

/** Sales as tills record them. */
abstract class SaleCases extends RedemptionCases {

    static final String SALES = "/api/till/v1/sales";

    SaleCases(Trial trial) {
        super(trial);
    }

    static String reference() {
        return "2026-03-02/" + UUID.randomUUID();
    }

    static String line(int quantity, long amount) {
        return "{\"goods\":\"1\",\"quantity\":" + quantity + ",\"amount\":" + amount + '}';
    }

    static String back(int line, int quantity, long amount) {
        return "{\"line\":" + line + ",\"quantity\":" + quantity + ",\"amount\":" + amount + '}';
    }

    static String cash(long amount) {
        return amount == 0 ? "" : "{\"kind\":\"CASH\",\"amount\":" + amount + '}';
    }

    /** @param more further fields, each with a comma in front */
    static String sale(String reference, String more, String lines, String tenders) {
        return "{\"sale\":\"" + reference + "\",\"currency\":\"USD\",\"lines\":[" + lines + "],\"tenders\":[" + tenders
                + "]" + more + '}';
    }

    static String returned(String lines, String tenders) {
        return "{\"lines\":[" + lines + "],\"tenders\":[" + tenders + "]}";
    }

    final Answer returns(String sale, String lines, long paidBack) throws Exception {
        return write(SALES + '/' + sale + "/returns", returned(lines, cash(paidBack)));
    }

    /** Its id. */
    final String sold(String reference, String lines, long total) throws Exception {
        Answer answer = write(SALES, sale(reference, "", lines, cash(total)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    /** The basket of two soaps and something else, paid with two coupons; its id. */
    final String soldWith(CouponCode... codes) throws Exception {
        String reference = reference();
        Answer redeemed = write(REDEEM, onSale(reference, BASKET, "", codes));
        assertThat(redeemed.status()).as(redeemed.text()).isEqualTo(201);
        long toPay = redeemed.json().path("toPay").asLong();
        return sold(reference, line(2, toPay - 900) + ',' + "{\"quantity\":1,\"amount\":900}", toPay);
    }

    final Answer read(String sale) throws Exception {
        return till.get(SALES + '/' + sale);
    }
}
