package io.sanshan.application.coupon.projection;

import io.sanshan.application.shared.json.DomainJson;
import io.sanshan.domain.coupon.CouponTerms;
import io.sanshan.domain.ids.CouponTemplateId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/** One version of a template. Nothing asks for a part of its terms, so that they stand in one column. */
@Entity
@Table(name = "coupon_template_version")
class CouponTemplateVersionRow {

    private static final JsonMapper json =
            DomainJson.configure(JsonMapper.builder()).build();

    @Id
    String id;

    String templateId = "";
    int version;
    String name = "";
    private String terms = "";
    Instant definedAt = Instant.EPOCH;

    protected CouponTemplateVersionRow() {}

    CouponTemplateVersionRow(
            CouponTemplateId template, int version, String name, CouponTerms terms, Instant definedAt) {
        this.id = id(template.value(), version);
        this.templateId = template.value();
        this.version = version;
        this.name = name;
        this.terms = json.writeValueAsString(terms);
        this.definedAt = definedAt;
    }

    static String id(String template, int version) {
        return template + '/' + version;
    }

    CouponTerms terms() {
        return json.readValue(terms, CouponTerms.class);
    }
}
