package org.junheng.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PackTextsTest {
    @Test
    void every_sentence_exists_in_both_languages() throws IOException {
        assertEquals(keys("texts_zh.properties"), keys("texts_en.properties"));
    }

    private static TreeSet<Object> keys(String file) throws IOException {
        Properties sentences = new Properties();
        try (InputStream bytes = PackFiles.class.getResourceAsStream(file)) {
            sentences.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        }
        return new TreeSet<>(sentences.keySet());
    }
}
