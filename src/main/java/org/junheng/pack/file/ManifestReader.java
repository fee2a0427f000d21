package org.junheng.pack.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.model.sheet.CellWords;

/** Reads pack.yaml; what is faulty stays empty, so that the pack's other files and ancestors can be read too. */
final class ManifestReader {
    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String IN_FORCE = "inForce";
    private static final String EXTENDS = "extends";
    private static final String COUNTY = "county";
    private static final List<String> KEYS = List.of(
            ID,
            TITLE,
            "issuer",
            IN_FORCE,
            EXTENDS,
            "dataYear",
            "owner",
            "offices",
            "retire",
            "notChecked",
            "replaceTables",
            Areas.KEY,
            "splits",
            "nil",
            "yes",
            "no",
            COUNTY);

    private static final List<String> COUNTIES = List.of("folder", "workbook");

    /** An id names a folder beside the others, never a path out of there. */
    private static final String PACK_ID = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*";

    private final String path;
    private final PackFolder folder;
    private final Faults faults;
    private final YamlMapping yaml;

    private ManifestReader(String path, PackFolder folder, Faults faults, YamlMapping yaml) {
        this.path = path;
        this.folder = folder;
        this.faults = faults;
        this.yaml = yaml;
    }

    /**
     * Opens a manifest; empty, with a fault booked, if it is not YAML at all.
     *
     * @param folder whose name its id must equal
     */
    static Optional<ManifestReader> open(TextFile file, PackFolder folder, Faults faults) {
        return YamlFile.read(file, faults).map(yaml -> new ManifestReader(file.path(), folder, faults, yaml));
    }

    PackManifest manifest() {
        yaml.refuseKeysOtherThan(KEYS);
        requireId();
        Optional<YamlMapping> inForce = yaml.mapping(IN_FORCE);
        inForce.ifPresent(dates -> dates.refuseKeysOtherThan(List.of("from", "until")));
        Optional<LocalDate> from = inForce.flatMap(dates -> date(dates, "from"));
        Optional<LocalDate> until = inForce.flatMap(dates -> date(dates, "until"));
        checkDates(from, until);
        return new PackManifest(
                folder.id(),
                required(TITLE),
                yaml.text("issuer").orElse(""),
                from,
                until,
                yaml.parsed(EXTENDS, ManifestReader::packId, "manifest.badId"),
                yaml.text("dataYear"),
                yaml.text("owner"),
                Retirements.of(yaml),
                yaml.texts("notChecked"),
                offices(),
                yaml.texts("replaceTables"),
                Areas.of(yaml, folder),
                sheets(),
                isJoined());
    }

    /** Whether a county is a folder and not a workbook. */
    private boolean isJoined() {
        return yaml.parsed(COUNTY, word -> Optional.of(word).filter(COUNTIES::contains), "manifest.badCounty")
                .filter("folder"::equals)
                .isPresent();
    }

    private void checkDates(Optional<LocalDate> from, Optional<LocalDate> until) {
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            yaml.fault(IN_FORCE, "manifest.untilBeforeFrom", from.get(), until.get());
        }
    }

    private SheetWords sheets() {
        List<String> no = yaml.texts("no");
        List<String> yes = yaml.texts("yes");
        yes.stream().filter(no::contains).forEach(word -> yaml.fault("yes", "manifest.yesAndNo", word));
        return new SheetWords(yaml.texts("splits"), new CellWords(yaml.texts("nil"), yes, no));
    }

    /** A list written with Chinese commas would be one office with a long name. */
    private List<String> offices() {
        List<String> offices = yaml.texts("offices");
        for (String office : offices) {
            String[] parts = office.split("[、，；;]\\s*");
            if (parts.length > 1) {
                yaml.fault("offices", "manifest.together", "offices", office, String.join(", ", parts));
            }
        }
        return offices;
    }

    /** Books a fault where the manifest names its parent. */
    void parentFault(String key, Object... values) {
        yaml.fault(EXTENDS, key, values);
    }

    /** Stands for a manifest that cannot be read; never leaves this package, since a fault was booked. */
    static PackManifest unreadable(String folder) {
        Optional<LocalDate> date = Optional.empty();
        Optional<String> text = Optional.empty();
        return new PackManifest(
                folder,
                "",
                "",
                date,
                date,
                text,
                text,
                text,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                SheetWords.NONE,
                false);
    }

    private void requireId() {
        String id = required(ID);
        if (!id.isEmpty() && !id.equals(folder.id())) {
            yaml.fault(ID, "manifest.idIsNotFolder", id, folder.id());
        }
    }

    private String required(String key) {
        Optional<String> text = yaml.text(key);
        if (text.isEmpty()) {
            faults.add(path, 0, 0, "manifest.missing", key);
        }
        return text.orElse("");
    }

    private static Optional<String> packId(String text) {
        return Optional.of(text).filter(id -> id.matches(PACK_ID));
    }

    private static Optional<LocalDate> date(YamlMapping dates, String key) {
        return dates.parsed(key, ManifestReader::isoDate, "manifest.badDate");
    }

    private static Optional<LocalDate> isoDate(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
