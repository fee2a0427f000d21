package org.junheng.check.county;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.RunInfo;

/** What is judged: one workbook, or the workbooks of a county with a name of its own. */
record About(String name, List<RunInfo.Input> inputs, List<RunInfo.Input> refused) {
    static About one(RunInfo.Input input) {
        return new About(input.name(), List.of(input), List.of());
    }

    List<RunInfo.Input> all() {
        return Stream.concat(inputs.stream(), refused.stream()).toList();
    }

    /** Empty where the workbook is the county. */
    String county() {
        return inputs.size() == 1 && inputs.get(0).name().equals(name) ? "" : name;
    }

    String words() {
        String files =
                all().stream().map(file -> file.name() + "\n" + file.sha256()).collect(Collectors.joining("\n"));
        return county().isEmpty() ? files : name + "\n" + files;
    }

    Stream<Problem> problems() {
        return refused.stream()
                .map(file -> new Problem(
                        Problem.Kind.REFUSED_WORKBOOK, file.refused(), Optional.empty(), file.name(), "", true));
    }
}
