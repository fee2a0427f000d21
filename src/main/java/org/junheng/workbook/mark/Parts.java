package org.junheng.workbook.mark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Which parts has the archive, which of them are changed, and which come in addition? */
final class Parts implements AutoCloseable {
    /** More than any part that is patched; what is only handed on may be of any size. */
    private static final int MOST = 1 << 29;

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final LocalDateTime NO_HOUR = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final Map<String, PartText> opened = new HashMap<>();
    private final Map<String, PartText> added = new LinkedHashMap<>();

    Parts(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile());
        zip.stream().forEach(entry -> entries.put(spelt(entry.getName()), entry));
    }

    /** The name by which a part is known: small letters, forward strokes, none before it. */
    static String spelt(String name) {
        String plain = name.contains("%") ? URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8) : name;
        return plain.replace('\\', '/').replaceAll("^/+", "").toLowerCase(Locale.ROOT);
    }

    boolean has(String name) {
        return entries.containsKey(spelt(name)) || added.containsKey(name);
    }

    /** The text of a part, to be changed in place; always the same for the same part. */
    Optional<PartText> text(String name) throws IOException {
        String spelt = spelt(name);
        PartText known = opened.get(spelt);
        if (known == null && entries.containsKey(spelt)) {
            known = PartText.of(bytes(entries.get(spelt)));
            opened.put(spelt, known);
        }
        return Optional.ofNullable(known == null ? added.get(name) : known);
    }

    private byte[] bytes(ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] some = new byte[1 << 16];
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                out.write(some, 0, count);
                if (out.size() > MOST) {
                    throw new IOException("too large: " + entry.getName());
                }
            }
            return out.toByteArray();
        }
    }

    /** Adds a part, which may still be changed. */
    PartText add(String name, String xml) {
        PartText text = PartText.of((DECLARATION + xml).getBytes(StandardCharsets.UTF_8));
        added.put(name, text);
        return text;
    }

    /** A name for a new part that no other has: the first free number between its beginning and its ending. */
    String free(String beginning, String ending) {
        int number = 1;
        while (has(beginning + number + ending)) {
            number++;
        }
        return beginning + number + ending;
    }

    /** Writes the archive, old parts in their order, and leaves the stream open. */
    void write(OutputStream out) throws IOException {
        ZipOutputStream to = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (ZipEntry entry : Collections.list(zip.entries())) {
            ZipEntry copy = new ZipEntry(entry.getName());
            copy.setTimeLocal(entry.getTimeLocal() == null ? NO_HOUR : entry.getTimeLocal());
            to.putNextEntry(copy);
            send(entry, to);
        }
        for (Map.Entry<String, PartText> part : added.entrySet()) {
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(NO_HOUR);
            to.putNextEntry(entry);
            to.write(part.getValue().bytes());
        }
        to.finish();
    }

    private void send(ZipEntry entry, OutputStream to) throws IOException {
        PartText text = opened.get(spelt(entry.getName()));
        if (text != null && text.isChanged()) {
            to.write(text.bytes());
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            in.transferTo(to);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
