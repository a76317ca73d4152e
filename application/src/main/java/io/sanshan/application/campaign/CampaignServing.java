package io.sanshan.application.campaign;

/**
 * How far a started campaign has come with giving its audience its coupons.
 *
 * @param parts of the audience, a thousand members each at most
 * @param served of these, those that are done
 * @param issued coupons that members of these got
 * @param refused coupons that they did not get, such as those for which no stock was left
 */
public record CampaignServing(int parts, int served, long issued, long refused) {

    public boolean isOver() {
        return served >= parts;
    }

    public double share() {
        return parts == 0 ? 1 : (double) served / parts;
    }
}
