package guardfixtures.application.campaign.projection;

import guardfixtures.application.member.projection.ThingRow;

/** Breaks a rule of the house on purpose: see {@code ArchitectureTest}. */
class ReadsOthersRows {
    String read(ThingRow row) {
        return row.id();
    }
}
