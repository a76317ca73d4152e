package io.sanshan.axon.json;

import tools.jackson.core.TokenStreamContext;

/** Where a value stands inside its message, gathered from the inside out. */
final class FieldPath {

    private final StringBuilder path = new StringBuilder();

    void outward(TokenStreamContext at) {
        if (at.inRoot()) {
            return;
        }
        String step = at.inArray() ? Integer.toString(at.getCurrentIndex()) : String.valueOf(at.currentName());
        path.insert(0, path.isEmpty() ? step : step + '.');
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
