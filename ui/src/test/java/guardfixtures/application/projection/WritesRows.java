package guardfixtures.application.projection;

import org.axonframework.config.ProcessingGroup;

/** Breaks a rule of the house on purpose: see {@code ArchitectureTest}. */
@ProcessingGroup("writes-rows")
class WritesRows {}
