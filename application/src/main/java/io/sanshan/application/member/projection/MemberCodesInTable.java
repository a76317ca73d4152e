package io.sanshan.application.member.projection;

import io.sanshan.application.shared.MemberCode;
import io.sanshan.application.shared.MemberCodes;
import io.sanshan.domain.ids.MemberId;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class MemberCodesInTable implements MemberCodes {

    private final EntityManager entityManager;

    MemberCodesInTable(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Two of ten million members may have the same code, though hardly ever: then it is nobody's, and a till asks for the phone. */
    @Override
    public Optional<MemberId> member(MemberCode code) {
        List<String> found = entityManager
                .createQuery("select m.id from MemberRow m where m.code = :code", String.class)
                .setParameter("code", code.value())
                .setMaxResults(2)
                .getResultList();
        return found.size() == 1 ? Optional.of(new MemberId(found.getFirst())) : Optional.empty();
    }
}
