package org.junheng;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever the program can say it can say in Chinese and in English. */
class BothLanguagesTest {
    @Test
    void every_sentence_exists_in_both_languages() throws IOException {
        List<Path> chinese = Sources.files(Sources.RESOURCES, "texts_zh.properties");
        assertFalse(chinese.isEmpty());
        List<String> offenders = new ArrayList<>();
        for (Path file : chinese) {
            TreeSet<Object> alone = keys(file);
            TreeSet<Object> english = keys(file.resolveSibling("texts_en.properties"));
            TreeSet<Object> both = new TreeSet<>(alone);
            both.retainAll(english);
            alone.addAll(english);
            alone.removeAll(both);
            alone.forEach(key -> offenders.add(file.getParent() + " " + key));
        }
        assertEquals(List.of(), offenders);
    }

    private static TreeSet<Object> keys(Path file) throws IOException {
        Properties sentences = new Properties();
        sentences.load(new StringReader(Sources.text(file)));
        return new TreeSet<>(sentences.keySet());
    }
}
