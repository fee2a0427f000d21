package org.junheng.check.county;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names in one folder, none given twice, on disks that do not tell capitals from small letters either. */
public final class FreeNames {
    private final Set<String> taken = new HashSet<>();

    public FreeNames(Collection<String> reserved) {
        reserved.forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
    }

    /** The name itself, or with a number from 2 on before its ending. */
    public String take(String stem, String ending) {
        String name = stem + ending;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = stem + "-" + i + ending;
        }
        return name;
    }

    public static String stem(String name) {
        return name.substring(0, stemLength(name));
    }

    /** From the last dot on, empty without one. */
    public static String ending(String name) {
        return name.substring(stemLength(name));
    }

    private static int stemLength(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? dot : name.length();
    }
}
