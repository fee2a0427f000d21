package org.junheng.check.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.format.Layout;
import org.junheng.format.intake.JsonFile;
import org.junheng.model.judged.Claim;
import org.junheng.model.sheet.Place;

/** What does a county leave for the comparison with others, which its reports need not tell? */
public final class ClaimsFile {
    public static final String NAME = "claims.json";

    private static final JsonFactory LINES = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private ClaimsFile() {}

    /**
     * Writes claims and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public static void write(List<Claim> claims, OutputStream out) throws IOException {
        try (JsonGenerator json = LINES.createGenerator(out)) {
            json.setPrettyPrinter(new Layout(1, ""));
            json.writeStartArray();
            for (Claim claim : claims) {
                json.writeStartObject();
                json.writeStringField("what", claim.what());
                json.writeStringField("value", claim.value());
                json.writeStringField("sheet", claim.place().sheet());
                json.writeStringField("cell", claim.place().cell());
                json.writeBooleanField("decides", claim.decides());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        out.write('\n');
    }

    /**
     * The claims of a county; none if its pack knows none.
     *
     * @param workbook its name
     * @throws IOException if the file cannot be read
     * @throws RuntimeException if it names no cell
     */
    public static List<Claim> read(Path folder, String workbook) throws IOException {
        List<Claim> claims = new ArrayList<>();
        if (Files.exists(folder.resolve(NAME))) {
            for (JsonNode claim : JsonFile.tree(JsonFile.bytes(folder.resolve(NAME)))) {
                Place place = new Place(
                        workbook,
                        false,
                        claim.path("sheet").asText(),
                        claim.path("cell").asText());
                place.address();
                claims.add(new Claim(
                        claim.path("what").asText(),
                        claim.path("value").asText(),
                        place,
                        claim.path("decides").asBoolean()));
            }
        }
        return claims;
    }
}
