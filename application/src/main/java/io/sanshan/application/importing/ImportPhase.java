package io.sanshan.application.importing;

/** The parts of an import in their order: each needs what the earlier ones brought. */
public enum ImportPhase {
    STORES,
    GUIDES,
    GOODS,
    GOODS_SETS,
    MEMBERS,
    CAMPAIGNS,
    REDEMPTIONS,
    CAMPAIGN_ENDS,
    PURCHASES
}
