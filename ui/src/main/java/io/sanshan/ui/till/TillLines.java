package io.sanshan.ui.till;

/** What is said of the lines of a basket wherever one is sent: {@code @Size(max = TillLines.MOST)} on a component of this name. */
final class TillLines {

    static final String FIELD = "lines";
    static final int MOST = 500;

    private TillLines() {}
}
