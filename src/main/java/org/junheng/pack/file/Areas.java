package org.junheng.pack.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.model.text.Nearest;

/** Which area are the criteria of a rule file in that do not name one themselves? */
final class Areas {
    static final String KEY = "areas";
    private static final String ENDING = ".drl";

    private Areas() {}

    /** The area of every file that the manifest names, by the path of the file. */
    static Map<String, String> of(YamlMapping manifest, PackFolder folder) {
        Map<String, String> areas = new LinkedHashMap<>();
        List<String> files = folder.rules().stream()
                .map(file -> file.path().substring(folder.id().length() + 1))
                .toList();
        manifest.mapping(KEY)
                .ifPresent(written -> written.keys().forEach(file -> {
                    Optional<String> area = written.text(file);
                    if (!files.contains(file)) {
                        written.fault(
                                file,
                                "manifest.areaOfNoFile",
                                file,
                                Nearest.to(file.endsWith(ENDING) ? file : file + ENDING, files));
                    } else if (area.isEmpty()) {
                        written.fault(file, "manifest.missing", file);
                    } else {
                        areas.put(folder.id() + "/" + file, area.get());
                    }
                }));
        return areas;
    }
}
