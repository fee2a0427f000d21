package org.junheng.engine.shape;

import java.util.List;
import org.junheng.model.pack.FactType;
import org.junheng.model.pack.Shape;

/** Where do the facts of a type stand on a sheet over which they are spread? */
public final class Shapes {
    private Shapes() {}

    /** The facts of a sheet; none if it is not laid out so. */
    public static List<Laid> read(FactType type, Grid grid) {
        return type.shape().is(Shape.Kind.FORM) ? FormReader.read(type, grid) : SentenceReader.read(type, grid);
    }

    /** Whether a sheet of any name is one of the type: it gives at least half of the fields. */
    public static boolean fit(FactType type, Grid grid) {
        return read(type, grid).stream()
                .anyMatch(laid -> 2 * laid.found() >= type.fields().size());
    }
}
