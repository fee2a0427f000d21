package org.junheng.check.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junheng.audit.SigningKey;
import org.junheng.check.county.WaiverFile;

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
 * @param everyJudgement whether findings.xlsx lists all judgements, however many there are
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
        boolean everyJudgement) {
    public RunCall {
        waivers = List.copyOf(waivers);
    }

    /** The same call over so many workbooks. */
    public RunCall over(int workbooks) {
        return new RunCall(pack, packFolder, date, language, copied, workbooks > 1, key, waivers, everyJudgement);
    }
}
