package org.junheng.engine.open;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.model.pack.Rule.PatternUse;

/** Which facts could belong where a pattern looks, though it cannot be told that they do? */
public final class Holes {
    private final Stock stock;
    private final Tuple nothing;
    private final Map<PatternUse, Known> known = new IdentityHashMap<>();

    /** What was found on a shelf, for as long as it is that shelf. */
    private record Known(Shelf of, Shelf holes) {}

    public Holes(Stock stock) {
        this.stock = stock;
        this.nothing = Tuple.knowing(Map.of(), stock);
    }

    /** Whether there is anything that a pattern could match though it cannot be told. */
    public boolean touch(PatternUse pattern) {
        return stock.isDoubtful(pattern.type()) && !holes(pattern).all().isEmpty();
    }

    /** All that a pattern could match though it cannot be told, whatever it is matched together with. */
    public List<Possible> all(PatternUse pattern) {
        return touch(pattern) ? holes(pattern).all() : List.of();
    }

    /** The facts of which it cannot be told whether they meet a pattern together with others. */
    public List<Possible> under(PatternUse pattern, Tuple others) {
        return touch(pattern)
                ? others.among(holes(pattern), pattern).stream()
                        .filter(fact -> meets(fact, pattern, others) == Truth.OPEN)
                        .toList()
                : List.of();
    }

    /** The facts that meet a pattern together with others or may meet it, and of which not all is known. */
    public List<Possible> within(PatternUse pattern, Tuple others) {
        return others.among(holes(pattern), pattern).stream()
                .filter(fact -> meets(fact, pattern, others) != Truth.FALSE)
                .toList();
    }

    /** Whether anything that a pattern could match is not known in full. */
    public boolean isWithin(PatternUse pattern) {
        return !holes(pattern).all().isEmpty();
    }

    /** Whether any fact meets a pattern together with others. */
    public Truth test(PatternUse pattern, Tuple others) {
        Shelf shelf = stock.shelf(pattern.type());
        boolean met =
                others.among(shelf, pattern).stream().anyMatch(fact -> meets(fact, pattern, others) == Truth.TRUE);
        if (met) {
            return Truth.TRUE;
        }
        return under(pattern, others).isEmpty() ? Truth.FALSE : Truth.OPEN;
    }

    private static Truth meets(Possible fact, PatternUse pattern, Tuple others) {
        return others.settled()
                .with(pattern, fact)
                .map(tuple -> tuple.isOpen() ? Truth.OPEN : Truth.TRUE)
                .orElse(Truth.FALSE);
    }

    private Shelf holes(PatternUse pattern) {
        Shelf shelf = stock.shelf(pattern.type());
        Known found = known.get(pattern);
        if (found == null || found.of() != shelf) {
            found = new Known(shelf, search(pattern, shelf));
            known.put(pattern, found);
        }
        return found.holes();
    }

    /** Whatever the other facts may be, so that what literals keep out is looked at once. */
    private Shelf search(PatternUse pattern, Shelf shelf) {
        Stream<Possible> doubtful = shelf.certain().stream().filter(fact -> fact.isDoubtful(pattern));
        List<Possible> holes = Stream.concat(doubtful, shelf.supposed().stream())
                .filter(fact -> nothing.with(pattern, fact).isPresent())
                .toList();
        return new Shelf(Optional.empty(), holes, List.of());
    }
}
