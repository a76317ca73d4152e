package io.sanshan.ui.campaign;

/** What results are told apart by. */
enum ResultsBy {
    TEMPLATE,
    STORE,
    GUIDE,
    DAY
}
