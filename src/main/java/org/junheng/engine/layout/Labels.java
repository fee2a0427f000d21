package org.junheng.engine.layout;

import java.util.ArrayList;
import java.util.List;
import org.junheng.model.pack.Field;

/** Which of some labels stands for which field? By the same words and in the same order of fitness as headers do. */
public final class Labels {
    private final List<HeaderColumn> labels = new ArrayList<>();

    /** @param path the label's own words, after those that it stands under */
    public void add(List<String> path) {
        labels.add(new HeaderColumn(labels.size(), labels.size(), path, path, true));
    }

    /** The labels by their numbers, in the place of columns. */
    public Columns columns(List<Field> fields) {
        return new Header(0, 0, labels).columns(fields);
    }
}
