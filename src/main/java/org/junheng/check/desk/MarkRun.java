package org.junheng.check.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junheng.audit.RecordedRun;
import org.junheng.audit.whole.WholeFile;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.text.Sha256;
import org.junheng.model.text.Texts;
import org.junheng.workbook.mark.MarkedWorkbook;
import org.junheng.workbook.mark.NotMarkable;

/** The workbook of a run that was kept, given back with its cells marked. */
public final class MarkRun {
    private final RecordedRun run;
    private final Path workbook;
    private final String name;
    private final String language;

    private MarkRun(RecordedRun run, Path workbook, String name, String language) {
        this.run = run;
        this.workbook = workbook;
        this.name = name;
        this.language = language;
    }

    /**
     * Opens a run.
     *
     * @throws UnreadableInput if it cannot be read, or kept no copy of its workbook, or that is not what was judged
     */
    public static MarkRun of(Path folder, String language) throws UnreadableInput, IOException {
        Texts texts = Texts.of("check", language);
        RecordedRun run = RecordedRun.read(folder, language);
        Optional<Path> kept = run.workbook();
        if (kept.isEmpty()) {
            throw new UnreadableInput(texts.get("run.notKept", folder));
        }
        RunInfo.Input input = run.report().run().workbooks().get(0);
        if (!Sha256.hex(kept.get()).equals(input.sha256())) {
            throw new UnreadableInput(texts.get("mark.changed", kept.get()));
        }
        return new MarkRun(run, kept.get(), input.name(), language);
    }

    /** What the marked workbook is called unless the call says otherwise; it has the ending that its kind asks for. */
    public Path usualName() throws IOException {
        int dot = name.lastIndexOf('.');
        String stem = (dot < 0 ? name : name.substring(0, dot)).replace('/', '-');
        return Path.of(Texts.of("check", language).get("mark.name", stem) + ending());
    }

    /** The ending without which spreadsheet programs do not open it. */
    public String ending() throws IOException {
        return MarkedWorkbook.ending(workbook);
    }

    /**
     * Writes it, whole or not at all.
     *
     * @throws UnreadableInput if the workbook must not be changed
     * @throws IOException if it could not be written
     */
    public void write(Path file) throws UnreadableInput, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            MarkedWorkbook.write(workbook, run.report(), name, language, out);
        } catch (NotMarkable refusal) {
            throw new UnreadableInput(refusal.getMessage(), refusal);
        }
        WholeFile.write(file, out::writeTo);
    }
}
