package guardfixtures.domain.spring;

import org.springframework.stereotype.Component;

/** Breaks a rule of the house on purpose: see {@code ArchitectureTest}. */
@Component
class SpringInTheDomain {}
