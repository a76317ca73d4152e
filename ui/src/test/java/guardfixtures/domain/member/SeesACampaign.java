package guardfixtures.domain.member;

import guardfixtures.domain.campaign.Thing;

/** Breaks a rule of the house on purpose: see {@code ArchitectureTest}. */
class SeesACampaign {
    private final Thing other = new Thing();

    Thing other() {
        return other;
    }
}
