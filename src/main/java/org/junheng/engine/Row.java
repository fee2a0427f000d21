package org.junheng.engine;

/** Base of every fact: it knows where its figures come from. */
public class Row {
    private Origin origin;

    Origin origin() {
        return origin;
    }

    void cameFrom(Origin newOrigin) {
        this.origin = newOrigin;
    }
}
