package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The export of five header rows in fixtures/statistics, read by the pack beside it. */
class StatisticsExportTest {
    @TempDir
    private Path home;

    @Test
    void a_campus_counts_with_its_school() throws IOException {
        StringWriter printed = new StringWriter();
        PrintWriter writer = new PrintWriter(printed);
        Main.run(
                writer,
                writer,
                "check",
                "fixtures/statistics/register.xlsx",
                "--pack",
                "fixtures/statistics/pack",
                "--out",
                home.resolve("out").toString());
        JsonNode all =
                new ObjectMapper().readTree(home.resolve("out/judgements.json").toFile());
        Map<String, String> figures = new TreeMap<>();
        for (JsonNode one : all.get("judgements")) {
            String subject = all.get("subjects")
                    .get(one.get("subject").asInt())
                    .get("key")
                    .asText();
            figures.put(
                    one.get("code").asText() + " " + subject, one.get("actual").asText());
        }
        assertEquals("1200", figures.get("PUPILS 3135000101"), printed.toString());
        assertEquals("400", figures.get("PUPILS 3135000104"));
        assertEquals("2407500", figures.get("EQUIPMENT 3135000101"));
        assertTrue(figures.keySet().stream().noneMatch(key -> key.endsWith("3135000102")), figures.toString());
    }
}
