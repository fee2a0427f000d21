package org.junheng.format.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** How is a JSON file read that may be too large, too deep, ambiguous, or no file at all? It is refused, and never waited for. */
public final class JsonFile {
    /** Bytes; the two files of the largest county that was tried came to a twentieth of this. */
    private static final int MOST_BYTES = 256 << 20;

    /** Of objects and lists in each other; what a run writes takes eight. */
    private static final int MOST_DEPTH = 40;

    /** Signs of one text; a cell of a spreadsheet holds 32,767, and a sentence may quote some. */
    private static final int MOST_TEXT = 1 << 20;

    private static final int MOST_DIGITS = 400;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_DEPTH)
                            .maxStringLength(MOST_TEXT)
                            .maxNumberLength(MOST_DIGITS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    textual -> textual.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private JsonFile() {}

    /**
     * The bytes of a file.
     *
     * @throws IOException if it cannot be read, is no file (a link is none), or is larger than any that a run leaves
     */
    public static byte[] bytes(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("no file: " + file.getFileName());
        }
        if (isTooLarge(file)) {
            throw new IOException("too large: " + file.getFileName());
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES);
        }
    }

    /**
     * Whether a file is larger than any that a run leaves, so that it need not be looked at.
     *
     * @throws IOException if there is none
     */
    public static boolean isTooLarge(Path file) throws IOException {
        return Files.size(file) > MOST_BYTES;
    }

    /**
     * What a file holds, with all that it must hold.
     *
     * @throws IOException if it holds something else
     */
    public static <T extends Record> T read(byte[] file, Class<T> type) throws IOException {
        T all = JSON.readValue(file, type);
        if (all == null) {
            throw new IOException("nothing");
        }
        Members.require(all);
        return all;
    }

    /**
     * What some bytes hold.
     *
     * @throws IOException if they are not one whole of JSON within bounds
     */
    public static JsonNode tree(byte[] bytes) throws IOException {
        return JSON.readTree(bytes);
    }
}
