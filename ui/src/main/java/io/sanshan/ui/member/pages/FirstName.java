package io.sanshan.ui.member.pages;

/** What a guide is called on a page that anybody can open. Names without a space are shown whole. */
final class FirstName {

    private FirstName() {}

    static String of(String name) {
        String whole = name.strip();
        int space = whole.indexOf(' ');
        return space < 0 ? whole : whole.substring(0, space);
    }
}
