package org.junheng.pack.file;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.model.pack.PackFault;

/** A pack on disk, made for one test. */
final class PackFixture {
    private final Path folder;

    private PackFixture(Path folder) {
        this.folder = folder;
    }

    /** A pack with a manifest and one rule file. */
    static PackFixture pack(Path home, String id) {
        return bare(home, id)
                .with("pack.yaml", "id: " + id + "\ntitle: 规则包" + id + "\n")
                .with("甲.drl", "rule \"甲\" end\n");
    }

    /** A pack that extends another. */
    static PackFixture child(Path home, String id, String parent) {
        return pack(home, id).with("pack.yaml", "id: " + id + "\ntitle: 规则包" + id + "\nextends: " + parent + "\n");
    }

    /** A folder without any file. */
    static PackFixture bare(Path home, String id) {
        return new PackFixture(home.resolve(id));
    }

    PackFixture with(String file, String text) {
        return with(file, text, StandardCharsets.UTF_8);
    }

    PackFixture with(String file, String text, Charset charset) {
        Path path = folder.resolve(file);
        try {
            Files.createDirectories(path.getParent());
            Files.write(path, text.getBytes(charset));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        return this;
    }

    PackFiles read() throws PackFault {
        return PackFiles.read(folder, "zh");
    }

    /** The faults as an officer reads them. */
    List<String> faults() {
        PackFault fault = assertThrows(PackFault.class, this::read);
        return fault.faults().stream().map(PackFault.Fault::toString).toList();
    }
}
