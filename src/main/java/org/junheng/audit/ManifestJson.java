package org.junheng.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes run.json, its seal last. */
final class ManifestJson {
    private final JsonGenerator json;

    private ManifestJson(JsonGenerator json) {
        this.json = json;
    }

    /** The bytes of run.json. */
    static byte[] bytes(Manifest manifest) {
        StringWriter text = new StringWriter();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter layout = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        layout.indentObjectsWith(lines);
        layout.indentArraysWith(lines);
        try (JsonGenerator json = new JsonFactory().createGenerator(text).setPrettyPrinter(layout)) {
            new ManifestJson(json).write(manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Seal.over(text.toString());
    }

    private void write(Manifest manifest) throws IOException {
        json.writeStartObject();
        write("program", manifest.program());
        write("engine", manifest.engine());
        json.writeObjectFieldStart("java");
        json.writeStringField("version", manifest.java().version());
        json.writeStringField("vendor", manifest.java().vendor());
        json.writeEndObject();
        json.writeStringField("startedAt", manifest.startedAt().toString());
        json.writeStringField("finishedAt", manifest.finishedAt().toString());
        write(manifest.options());
        write(manifest.pack());
        json.writeArrayFieldStart("workbooks");
        for (Manifest.WorkbookEntry workbook : manifest.workbooks()) {
            write(workbook);
        }
        json.writeEndArray();
        writeRefused(manifest.refused());
        write("inputs", manifest.inputs());
        write("outputs", manifest.outputs());
        writeLinks(manifest);
        json.writeEndObject();
    }

    private void write(String field, Manifest.Product product) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("name", product.name());
        json.writeStringField("version", product.version());
        json.writeEndObject();
    }

    private void write(Manifest.Options options) throws IOException {
        json.writeObjectFieldStart("options");
        json.writeStringField("pack", options.pack());
        json.writeStringField("date", options.date().toString());
        json.writeStringField("language", options.language());
        json.writeBooleanField("copied", options.copied());
        if (options.county().isPresent()) {
            json.writeStringField("county", options.county().get());
        }
        if (options.shard().isPresent()) {
            json.writeObjectFieldStart("shard");
            json.writeNumberField("number", options.shard().get().number());
            json.writeNumberField("of", options.shard().get().of());
            json.writeNumberField("unread", options.shard().get().unread());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void write(Manifest.PackEntry pack) throws IOException {
        json.writeObjectFieldStart("pack");
        json.writeStringField("id", pack.id());
        json.writeStringField("title", pack.title());
        json.writeStringField("sha256", pack.sha256());
        json.writeStringField("folder", pack.folder());
        json.writeEndObject();
    }

    private void write(Manifest.WorkbookEntry workbook) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", workbook.name());
        json.writeStringField("sha256", workbook.sha256());
        json.writeStringField("kept", workbook.kept());
        json.writeStringField("report", workbook.report());
        json.writeEndObject();
    }

    private void writeRefused(List<Manifest.RefusedEntry> refused) throws IOException {
        if (refused.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("refused");
        for (Manifest.RefusedEntry file : refused) {
            json.writeStartObject();
            json.writeStringField("name", file.input().name());
            json.writeStringField("sha256", file.input().sha256());
            if (!file.kept().isEmpty()) {
                json.writeStringField("kept", file.kept());
            }
            json.writeStringField("refused", file.input().refused());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(String field, List<Manifest.FileEntry> files) throws IOException {
        json.writeArrayFieldStart(field);
        for (Manifest.FileEntry file : files) {
            json.writeStartObject();
            json.writeStringField("path", file.path());
            json.writeStringField("sha256", file.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeLinks(Manifest manifest) throws IOException {
        if (manifest.previous().isPresent()) {
            json.writeObjectFieldStart("previous");
            json.writeStringField("run", manifest.previous().get().run());
            json.writeStringField("sha256", manifest.previous().get().sha256());
            json.writeEndObject();
        }
        if (manifest.signature().isPresent()) {
            json.writeObjectFieldStart("signature");
            json.writeStringField("algorithm", manifest.signature().get().algorithm());
            json.writeStringField("publicKey", manifest.signature().get().publicKey());
            json.writeStringField("file", manifest.signature().get().file());
            json.writeEndObject();
        }
    }
}
