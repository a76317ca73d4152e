package guardfixtures.ui;

import guardfixtures.application.member.projection.ThingRow;

/** Breaks a rule of the house on purpose: see {@code ArchitectureTest}. */
class KnowsRows {
    String read(ThingRow row) {
        return row.id();
    }
}
