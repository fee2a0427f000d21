package org.junheng.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that call the command on a small pack and small workbooks, in a folder of each test's own. */
abstract class WithSmallCase {
    @TempDir
    Path folder;

    SmallCase small;

    @BeforeEach
    void write_a_small_pack() {
        small = new SmallCase(folder);
    }
}
