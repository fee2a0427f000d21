package org.junheng.check.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.audit.Journal;
import org.junheng.audit.Manifest;
import org.junheng.check.county.WorkbookFiles;
import org.junheng.format.ReportReader;
import org.junheng.model.text.Sha256;

/** Which counties that stopped runs have left need not be judged again? */
final class LeftCounties {
    private final Map<String, Journal.Done> byName = new HashMap<>();

    /** A county that stands as it would come out again. */
    record County(Journal.Done done, Counties.County line) {}

    LeftCounties(List<Journal.Done> counties) {
        counties.forEach(county -> byName.put(county.workbook().path(), county));
    }

    int size() {
        return byName.size();
    }

    /**
     * What is left of a county, if nothing has changed that it depends on.
     *
     * @param key a hash of all but the workbook that the outcome depends on
     */
    Optional<County> county(WorkbookFiles.Named file, String key) {
        Journal.Done county = byName.get(file.name());
        try {
            return county != null && county.key().equals(key) && isIntact(county, file.file())
                    ? Optional.of(new County(county, Counties.line(ReportReader.headline(county.folder()))))
                    : Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static boolean isIntact(Journal.Done county, Path workbook) throws IOException {
        for (Manifest.FileEntry output : county.outputs()) {
            if (!Sha256.hex(county.folder().resolve(output.path())).equals(output.sha256())) {
                return false;
            }
        }
        return Sha256.hex(workbook).equals(county.workbook().sha256());
    }
}
