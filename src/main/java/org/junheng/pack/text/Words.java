package org.junheng.pack.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.drools.drl.ast.descr.AnnotationDescr;

/** The annotations of a rule, a type or a field, as words and their values. */
public final class Words {
    private static final Pattern VALUE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,{}]+)");

    private Words() {}

    public static Map<String, List<String>> of(Collection<AnnotationDescr> annotations) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (AnnotationDescr annotation : annotations) {
            words.put(annotation.getName(), values(annotation));
        }
        return words;
    }

    public static Optional<String> first(Collection<AnnotationDescr> annotations, String word) {
        return of(annotations).getOrDefault(word, List.of()).stream().findFirst();
    }

    private static List<String> values(AnnotationDescr annotation) {
        Object value = annotation.getValue();
        List<String> values = new ArrayList<>();
        Matcher matcher = VALUE.matcher(value == null ? "" : String.valueOf(value));
        while (matcher.find()) {
            values.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return values;
    }

    /** Whether a word can name a type, a field or a variable. */
    public static boolean isName(String word) {
        return SourceVersion.isName(word, SourceVersion.RELEASE_17) && !word.contains(".");
    }
}
