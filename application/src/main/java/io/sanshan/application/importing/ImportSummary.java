package io.sanshan.application.importing;

/**
 * What imports have brought into the log so far, counted there and not in the files.
 *
 * @param accepted redemptions
 * @param refused redemptions that were tried and recorded as refused
 */
public record ImportSummary(
        long stores,
        long members,
        long guides,
        long campaigns,
        long templates,
        long accepted,
        long refused,
        long purchases) {

    /** The one line that scripts look for; the same in every language. */
    public String line() {
        return "Imported: stores " + stores + ", members " + members + ", guides " + guides + ", campaigns " + campaigns
                + ", coupon templates " + templates + ", redemptions " + accepted + " accepted " + refused
                + " refused, purchases " + purchases;
    }
}
