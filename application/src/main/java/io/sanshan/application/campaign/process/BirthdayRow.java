package io.sanshan.application.campaign.process;

import io.sanshan.domain.campaign.Birthdays;
import io.sanshan.domain.ids.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.MonthDay;

/** On which day of the year a member's birthday is, and on which she gets her coupons; who has told none has no row. */
@Entity
@Table(name = "birthday")
class BirthdayRow {

    @Id
    @Column(name = "id")
    private String id;

    /** Month and day as {@code --05-03}; the year of birth is nobody's business here. */
    @Column(name = "day_of_year")
    private String birthday;

    @Column(name = "given_on")
    private String givenOn;

    @SuppressWarnings("NullAway.Init")
    protected BirthdayRow() {}

    @SuppressWarnings("NullAway.Init")
    BirthdayRow(String id, MonthDay birthday, int before, LocalDate told) {
        this.id = id;
        is(birthday, before, told);
    }

    /** What is told again says nothing new, and moves no day. */
    void moves(MonthDay to, int before, LocalDate told) {
        if (!to.equals(birthday())) {
            is(to, before, told);
        }
    }

    private void is(MonthDay day, int before, LocalDate told) {
        birthday = day.toString();
        givenOn = Birthdays.givenOn(day, before, told).toString();
    }

    String id() {
        return id;
    }

    MemberId member() {
        return new MemberId(id);
    }

    MonthDay birthday() {
        return MonthDay.parse(birthday);
    }
}
