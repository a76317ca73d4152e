package io.sanshan.application.coupon.process;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How many days before their end members are reminded of coupons of one version of a template; versions without a reminder have no row. */
@Entity
@Table(name = "reminder_terms")
class ReminderTermsRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "days_before")
    private int daysBefore;

    @SuppressWarnings("NullAway.Init")
    protected ReminderTermsRow() {}

    ReminderTermsRow(String template, int version, int daysBefore) {
        id = id(template, version);
        this.daysBefore = daysBefore;
    }

    static String id(String template, int version) {
        return template + '/' + version;
    }

    String id() {
        return id;
    }

    int daysBefore() {
        return daysBefore;
    }
}
