package org.junheng.check.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junheng.check.Judged;
import org.junheng.check.KeptRun;
import org.junheng.format.ReportFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The two files of the demonstration district as another program reads them. */
class ReportFormTest {
    private static final int MOST_BYTES = 2_500_000;

    private static int bytes;
    private static JsonNode report;
    private static JsonNode judgements;

    @BeforeAll
    static void write_the_demonstration_district() throws Exception {
        byte[] written = Judged.json(KeptRun.judgedDemo());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReportFile(KeptRun.judgedDemo()).writeJudgements(out);
        bytes = written.length + out.size();
        report = new ObjectMapper().readTree(written);
        judgements = new ObjectMapper().readTree(out.toByteArray());
    }

    @Test
    void both_are_small() {
        assertTrue(bytes <= MOST_BYTES, bytes + " bytes");
    }

    @Test
    void each_cell_is_said_once_and_each_range_names_cells_that_are() {
        Set<String> cells = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (JsonNode column : judgements.path("cells")) {
            String sheet =
                    (column.has("table") ? "#" : "") + column.path("sheet").asText();
            int values = 0;
            for (JsonNode run : column.path("rows")) {
                String[] ends = run.asText().split(":");
                for (int row = Integer.parseInt(ends[0]); row <= Integer.parseInt(ends[ends.length - 1]); row++) {
                    values++;
                    String cell = sheet + "!" + column.path("column").asText() + row;
                    if (!cells.add(cell)) {
                        twice.add(cell);
                    }
                }
            }
            assertEquals(values, column.path("values").size(), column.toString());
        }
        assertEquals(List.of(), twice);
        List<String> unknown = new ArrayList<>();
        judgements.path("ranges").forEach(range -> {
            String first = range.asText().replaceFirst("^\\*", "").replaceFirst(":.*", "");
            if (!cells.contains(first)) {
                unknown.add(first);
            }
        });
        assertEquals(List.of(), unknown);
    }

    @Test
    void a_roll_up_names_the_judgements_that_it_adds_up_and_not_their_cells() {
        Set<String> known = new HashSet<>();
        judgements.path("judgements").forEach(each -> known.add(each.path("id").asText()));
        JsonNode whole = finding("ALL-0");
        assertTrue(whole.path("restsOn").size() >= 4, whole.toString());
        whole.path("restsOn").forEach(id -> assertTrue(known.contains(id.asText()), id.asText()));
        assertTrue(whole.path("evidence").size() < 5, whole.path("evidence").toString());
    }

    /** A reader who has this one entry knows of what is spoken, what was found, what was asked, by whom it is mended and why. */
    @Test
    void every_finding_tells_its_whole_story_alone() {
        List<String> short0 = new ArrayList<>();
        for (JsonNode finding : report.path("findings")) {
            for (String member : List.of("title", "verdict", "severity", "item", "actual", "comparator", "required")) {
                if (finding.path(member).asText().isEmpty()) {
                    short0.add(finding.path("code").asText() + " " + member);
                }
            }
            for (String member : List.of("message", "owner", "remedy", "gap")) {
                boolean flag = member.equals("gap")
                        && List.of("holds", "oneOf")
                                .contains(finding.path("comparator").asText());
                if (finding.path(member).asText().isEmpty() && !flag) {
                    short0.add(finding.path("code").asText() + " " + member);
                }
            }
            if (finding.path("evidence").isEmpty() && finding.path("restsOn").isEmpty()) {
                short0.add(finding.path("code").asText() + " rests on nothing");
            }
        }
        assertEquals(List.of(), short0);
        assertEquals(53, report.path("findings").size());
    }

    private static JsonNode finding(String code) {
        for (JsonNode finding : report.path("findings")) {
            if (finding.path("code").asText().equals(code)) {
                return finding;
            }
        }
        throw new AssertionError(code);
    }
}
