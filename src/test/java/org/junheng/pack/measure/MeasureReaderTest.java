package org.junheng.pack.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.ShippedPacks;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.PackFault;
import org.junheng.model.plan.Measure;
import org.junheng.pack.load.PackLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of what may be changed, by what step and at what price. */
class MeasureReaderTest {
    private static final String HEAD = "表,列,单位,步长,单价,可增减,出资,来源,已核实\n";
    private static final String PACK = """
            declare 书库 extends Row
                @sheet( "藏书" )
                编号 : String     @key @required @label
                册数 : BigDecimal @unit( "册" )
            end
            """;

    @TempDir
    private Path folder;

    @Test
    void a_row_says_step_price_direction_and_payer() throws Exception {
        Measure measure = read("藏书,册数,册,10,220,增,馆,报价单,是\n").get(0);
        assertEquals("书库", measure.sheet());
        assertEquals(new BigDecimal("660"), measure.cost(new BigDecimal(3)).orElseThrow());
        assertTrue(measure.up() && !measure.down() && measure.verified());
    }

    @Test
    void each_fault_is_named_with_its_line() {
        assertFault("measures.csv:2", "藏数", "藏书,藏数,册,1,,增,,,否\n");
        assertFault("measures.csv:2", "最接近的是 [藏书]", "藏,册数,册,1,,增,,,否\n");
        assertFault("measures.csv:2", "单位 [本]", "藏书,册数,本,1,,增,,,否\n");
        assertFault("measures.csv:2", "步长 [0]", "藏书,册数,册,0,,增,,,否\n");
        assertFault("measures.csv:2", "可增减 [加]", "藏书,册数,册,1,,加,,,否\n");
        assertFault("measures.csv:2", "[二十]", "藏书,册数,册,1,二十,增,,,否\n");
        assertFault("measures.csv:2", "已核实 []", "藏书,册数,册,1,,增,,,\n");
    }

    @Test
    void every_shipped_table_can_be_read_and_none_is_verified() throws Exception {
        for (Path shipped : ShippedPacks.all()) {
            for (Measure measure : MeasureReader.read(shipped, PackLoader.load(shipped, "zh"), "zh")) {
                assertTrue(!measure.verified() && !measure.source().isEmpty(), measure.toString());
            }
        }
    }

    private void assertFault(String place, String words, String row) {
        PackFault fault = assertThrows(PackFault.class, () -> read(row));
        assertTrue(fault.getMessage().contains(place) && fault.getMessage().contains(words), fault.getMessage());
    }

    private List<Measure> read(String rows) throws Exception {
        Path own = Files.createDirectories(folder.resolve("p"));
        Files.writeString(own.resolve("pack.yaml"), "id: p\ntitle: 试验\n");
        Files.writeString(own.resolve("facts.drl"), PACK);
        Files.writeString(own.resolve(MeasureReader.FILE), HEAD + rows);
        Pack pack = PackLoader.load(own, "zh");
        return MeasureReader.read(own, pack, "zh");
    }
}
