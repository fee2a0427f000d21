package org.junheng.tree;

import java.util.List;

/**
 * What does a rule say about itself?
 *
 * @param word without its {@code @}
 * @param values each where it stands, without its quotation marks
 */
public record Annotation(Span span, String word, List<Span> values) {
    public Annotation {
        values = List.copyOf(values);
    }
}
