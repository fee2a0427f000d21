package org.junheng.engine;

/** A rule tells of other numbers behind a rate than those that give it. */
final class CountedOtherwise extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    CountedOtherwise(String what) {
        super(what);
    }
}
