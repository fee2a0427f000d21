package org.junheng.pack;

import java.util.Collection;

/** The known word that a misspelt one most likely stands for. */
final class Nearest {
    private Nearest() {}

    static String to(String word, Collection<String> candidates) {
        return org.junheng.model.Nearest.to(word, candidates);
    }
}
