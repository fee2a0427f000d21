package org.junheng.engine.fact;

/** Base of every fact: it knows where its figures come from. */
public class Row {
    private Origin origin;

    public Origin origin() {
        return origin;
    }

    public void cameFrom(Origin newOrigin) {
        this.origin = newOrigin;
    }
}
