package org.junheng.check.kept;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import org.junheng.engine.compile.EngineVersion;

/** Which build of the program is this, and what does it run on? */
public final class Program {
    /** A jar ends with where its list of contents stands; a comment after that is not there. */
    private static final int END = 22;

    private static final int END_SIGN = 0x06054b50;
    private static final int LIST_SIZE = 12;
    private static final int LIST_START = 16;

    private Program() {}

    /** Empty for a program that is not packed in a jar. */
    public static Optional<String> identity() {
        try {
            Path jar = Path.of(Program.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(jar)
                    ? Optional.of(contents(jar) + " " + EngineVersion.get() + " " + Runtime.version())
                    : Optional.empty();
        } catch (IOException | URISyntaxException | RuntimeException unknown) {
            return Optional.empty();
        }
    }

    /** A jar's list of contents holds the checksum of each, so that nothing in it can change without the list. */
    static String contents(Path jar) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
            byte[] end = new byte[END];
            file.seek(file.length() - END);
            file.readFully(end);
            ByteBuffer fields = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
            if (fields.getInt(0) != END_SIGN) {
                throw new IOException("no jar: " + jar);
            }
            byte[] list = new byte[fields.getInt(LIST_SIZE)];
            file.seek(Integer.toUnsignedLong(fields.getInt(LIST_START)));
            file.readFully(list);
            CRC32 sum = new CRC32();
            sum.update(list);
            return file.length() + " " + sum.getValue();
        }
    }
}
