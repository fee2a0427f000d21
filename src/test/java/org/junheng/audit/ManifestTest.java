package org.junheng.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.sheet.UnreadableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
    @TempDir
    private Path run;

    static Manifest manifest() {
        OffsetDateTime hour = OffsetDateTime.parse("2026-01-05T09:30:00.5+08:00");
        return new Manifest(
                new Manifest.Product("junheng", "0.1.0"),
                new Manifest.Product("Drools", "10.2.0"),
                new Manifest.Java("17.0.15", "Debian"),
                hour,
                hour.plusSeconds(4),
                new Manifest.Options("试验", LocalDate.of(2026, 1, 5), "zh", true),
                new Manifest.PackEntry("试验", "试验标准", "aa", "inputs/packs/试验"),
                List.of(new Manifest.WorkbookEntry("甲区.xlsx", "bb", "inputs/workbooks/甲区.xlsx", "report.json")),
                List.of(new Manifest.RefusedEntry(new RunInfo.Input("乙区.xls", "ee", "旧格式"), "inputs/workbooks/乙区.xls")),
                List.of(new Manifest.FileEntry("inputs/workbooks/甲区.xlsx", "bb")),
                List.of(new Manifest.FileEntry("report.json", "cc")),
                Optional.of(new Manifest.Previous("前一次", "dd")),
                Optional.of(new Manifest.Signature("Ed25519", "MCow", "run.sig")));
    }

    @Test
    void what_is_written_is_read_again() throws Exception {
        Files.write(run.resolve("run.json"), ManifestJson.bytes(manifest()));
        assertEquals(manifest(), Manifest.read(run, "zh"));
    }

    @Test
    void the_seal_stands_last_and_any_changed_byte_breaks_it() {
        byte[] file = ManifestJson.bytes(manifest());
        String text = new String(file, StandardCharsets.UTF_8);
        assertTrue(text.startsWith("{\n  \"program\": {"), text);
        assertTrue(text.matches("(?s).*,\n  \"seal\": \"[0-9a-f]{64}\"\n}\n"), text);
        assertTrue(Seal.holds(file));
        for (int i = 0; i < file.length; i++) {
            file[i] ^= 1;
            assertFalse(Seal.holds(file), "byte " + i);
            file[i] ^= 1;
        }
    }

    @Test
    void a_seal_over_nothing_or_with_something_behind_it_does_not_hold() {
        assertFalse(Seal.holds(new byte[0]));
        String text = new String(ManifestJson.bytes(manifest()), StandardCharsets.UTF_8);
        assertFalse(Seal.holds((text + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_folder_without_a_manifest_is_not_a_run() {
        UnreadableInput refusal = assertThrows(UnreadableInput.class, () -> Manifest.read(run, "zh"));
        assertTrue(refusal.getMessage().contains(run.toString()), refusal.getMessage());
    }

    @Test
    void a_manifest_that_lacks_a_member_is_refused() throws IOException {
        String text = new String(ManifestJson.bytes(manifest()), StandardCharsets.UTF_8);
        Files.writeString(run.resolve("run.json"), text.replace("\"options\"", "\"other\""));
        assertThrows(UnreadableInput.class, () -> Manifest.read(run, "zh"));
    }
}
