package org.junheng.check.cases;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.model.pack.PackFault;
import org.junheng.model.text.Texts;

/** Where the pack of a call is: as named, in the working folder's {@code rules}, or in {@code rules} by the program. */
public final class PackPlace {
    private static final String RULES = "rules";

    private PackPlace() {}

    /**
     * The pack's folder.
     *
     * @param named folder or id
     * @throws PackFault if there is no such pack
     */
    public static Path find(String named, String language) throws PackFault {
        List<Path> tried = new ArrayList<>();
        tried.add(Path.of(named));
        tried.add(Path.of(RULES, named));
        programFolder().ifPresent(folder -> {
            tried.add(folder.resolve(RULES).resolve(named));
            Optional.ofNullable(folder.getParent())
                    .ifPresent(above -> tried.add(above.resolve(RULES).resolve(named)));
        });
        for (Path place : tried) {
            if (Files.isRegularFile(place.resolve("pack.yaml"))) {
                return place;
            }
        }
        String sentence = Texts.of("check", language).get("noPack", named);
        throw new PackFault(List.of(new PackFault.Fault(named, 0, 0, sentence)));
    }

    private static Optional<Path> programFolder() {
        try {
            Path program = Path.of(PackPlace.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Optional.ofNullable(program.getParent());
        } catch (URISyntaxException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
