package io.sanshan.axon.rebuild;

import io.sanshan.application.shared.WritesRows;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ProcessingGroup;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Which projection makes a read model, which rows it names, and the tables that they lie in. */
@Component
final class ReadModelTables {

    private final ApplicationContext live;
    private final Map<String, Class<?>> projections = new ConcurrentHashMap<>();

    ReadModelTables(ApplicationContext live) {
        this.live = live;
    }

    /** The tables of a read model, in the order in which it names them. */
    List<String> of(String readModel) {
        return rows(readModel).stream()
                .map(row -> row.getAnnotation(Table.class).name())
                .toList();
    }

    Set<Class<?>> rows(String readModel) {
        return new LinkedHashSet<>(
                List.of(projection(readModel).getAnnotation(WritesRows.class).value()));
    }

    Class<?> projection(String readModel) {
        if (projections.isEmpty()) {
            for (String bean : live.getBeanNamesForAnnotation(WritesRows.class)) {
                Class<?> type = live.getType(bean);
                ProcessingGroup group = live.findAnnotationOnBean(bean, ProcessingGroup.class);
                if (type != null && group != null) {
                    projections.put(group.value(), ClassUtils.getUserClass(type));
                }
            }
        }
        return Optional.<Class<?>>ofNullable(projections.get(readModel))
                .orElseThrow(() -> new NoSuchElementException("no such read model: " + readModel));
    }
}
