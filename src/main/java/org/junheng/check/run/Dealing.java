package org.junheng.check.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junheng.audit.Manifest;
import org.junheng.check.county.WorkbookFiles;

/**
 * Which of a folder's workbooks belong to one of several parts? Every n-th by name, so that it is the same on every
 * machine and large cities, which often stand together, do not fall into one part.
 *
 * @param number of the part, from 1
 * @param of how many parts
 */
public record Dealing(int number, int of) {
    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,5})/([1-9][0-9]{0,5})");

    /** The part that {@code i/n} names; empty if that names none. */
    public static Optional<Dealing> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Dealing dealing = new Dealing(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        return dealing.number <= dealing.of ? Optional.of(dealing) : Optional.empty();
    }

    /** The part's own of all workbooks; what is refused by its name is dealt out after those that are read. */
    public WorkbookFiles of(WorkbookFiles all) {
        return new WorkbookFiles(
                mine(all.files(), 0), mine(all.refused(), all.files().size()));
    }

    /** What the run of the part says of it. */
    public Manifest.Shard shard(WorkbookFiles own) {
        return new Manifest.Shard(number, of, own.refused().size());
    }

    private <T> List<T> mine(List<T> all, int before) {
        return IntStream.range(0, all.size())
                .filter(i -> (before + i) % of == number - 1)
                .mapToObj(all::get)
                .toList();
    }

    /** The numbers of the parts that are not among some. */
    static List<Integer> missing(List<Manifest.Shard> parts) {
        List<Integer> missing = new ArrayList<>();
        Set<Integer> there = parts.stream().map(Manifest.Shard::number).collect(Collectors.toSet());
        for (int number = 1; number <= parts.get(0).of(); number++) {
            if (!there.contains(number)) {
                missing.add(number);
            }
        }
        return missing;
    }
}
