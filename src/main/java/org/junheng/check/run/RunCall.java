package org.junheng.check.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.audit.Manifest;
import org.junheng.audit.SigningKey;
import org.junheng.check.county.WaiverFile;
import org.junheng.check.desk.Desk;
import org.junheng.check.kept.Program;
import org.junheng.model.text.Sha256;

/**
 * What a check was called with, as far as its run folder says it.
 *
 * @param pack as the call named it
 * @param packFolder where it was found
 * @param date the day the assessment speaks for
 * @param language {@code zh} or {@code en}
 * @param copied whether the inputs are kept inside the run, or their hashes alone
 * @param several whether each workbook gets a folder of its own inside
 * @param waivers the files of waivers and of explanations
 * @param everyJudgement whether all judgements of a county are listed in a workbook of their own
 * @param pages whether each of several counties gets a page for the browser
 * @param county what the county is called that all workbooks are together; none if each is one
 * @param shard which part of the workbooks of a folder it is about; none if it is about all
 * @param desk what it leaves for people to work with
 */
public record RunCall(
        String pack,
        Path packFolder,
        LocalDate date,
        String language,
        boolean copied,
        boolean several,
        Optional<SigningKey> key,
        List<WaiverFile> waivers,
        boolean everyJudgement,
        boolean pages,
        Optional<Manifest.Shard> shard,
        Desk desk,
        Optional<String> county) {
    public RunCall(
            String pack,
            Path packFolder,
            LocalDate date,
            String language,
            boolean copied,
            boolean several,
            Optional<SigningKey> key,
            List<WaiverFile> waivers,
            boolean everyJudgement) {
        this(
                pack,
                packFolder,
                date,
                language,
                copied,
                several,
                key,
                waivers,
                everyJudgement,
                true,
                Optional.empty(),
                Desk.NONE,
                Optional.empty());
    }

    public RunCall {
        waivers = List.copyOf(waivers);
    }

    /** A hash of all that the reports on one of several counties depend on besides its workbook. */
    String key(String packSha256) {
        String all = String.join(
                "\n",
                Program.identity().orElse(ProgramVersion.get()),
                packSha256,
                date.toString(),
                language,
                String.valueOf(copied),
                String.valueOf(everyJudgement),
                String.valueOf(pages),
                desk.key());
        return Sha256.hex(all
                + waivers.stream()
                        .map(file -> "\n" + file.kept() + file.sha256())
                        .collect(Collectors.joining()));
    }

    /** The same call with all workbooks one county; as it is where that is not said. */
    public RunCall joined(Optional<String> name) {
        return new RunCall(
                pack,
                packFolder,
                date,
                language,
                copied,
                several && name.isEmpty(),
                key,
                waivers,
                everyJudgement,
                pages,
                shard,
                desk,
                name);
    }

    /** Whether the report on a county is made into a page. */
    boolean shows() {
        return pages || !several;
    }

    /** The same call over so many workbooks. */
    public RunCall over(int workbooks) {
        return new RunCall(
                pack,
                packFolder,
                date,
                language,
                copied,
                workbooks > 1,
                key,
                waivers,
                everyJudgement,
                pages,
                shard,
                desk,
                county);
    }
}
