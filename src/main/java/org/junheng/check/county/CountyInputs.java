package org.junheng.check.county;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.text.Sha256;

/** What is judged as one county: a workbook, or several workbooks under a name of its own? */
record CountyInputs(String name, List<RunInfo.Input> inputs, List<RunInfo.Input> refused) {
    static CountyInputs one(RunInfo.Input input) {
        return new CountyInputs(input.name(), List.of(input), List.of());
    }

    List<RunInfo.Input> all() {
        return Stream.concat(inputs.stream(), refused.stream()).toList();
    }

    /** Empty where the workbook is the county. */
    String county() {
        return inputs.size() == 1 && inputs.get(0).name().equals(name) ? "" : name;
    }

    /** What tells it from every other, for the id of a run. */
    String words() {
        String files =
                all().stream().map(file -> file.name() + "\n" + file.sha256()).collect(Collectors.joining("\n"));
        return county().isEmpty() ? files : name + "\n" + files;
    }

    /** What could not be read of it. */
    Stream<Problem> problems() {
        return refused.stream()
                .map(file -> new Problem(
                        Problem.Kind.REFUSED_WORKBOOK, file.refused(), Optional.empty(), file.name(), "", true));
    }

    /** Taken before the workbook is read; one that cannot be read gets none, and its reader says why. */
    static String hash(Path workbook) {
        try {
            return Files.isRegularFile(workbook) ? Sha256.hex(workbook) : "";
        } catch (IOException refusedBelow) {
            return "";
        }
    }
}
