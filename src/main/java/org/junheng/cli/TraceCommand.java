package org.junheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junheng.audit.CellTraces;
import org.junheng.audit.RecordedRun;
import org.junheng.check.again.UnusedRun;
import org.junheng.cli.screen.TraceText;
import org.junheng.model.answer.Trace;
import org.junheng.model.pack.PackFault;
import org.junheng.model.sheet.UnreadableInput;
import org.junheng.model.sheet.UnusedCells;
import org.junheng.report.TraceJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints every judgement that rests on a cell, or the cells on which none does. */
@Command(name = "trace", mixinStandardHelpOptions = true)
final class TraceCommand extends RunCommand {
    @Parameters(index = "0", paramLabel = "RUN", descriptionKey = "run")
    private Path run;

    @Parameters(index = "1", arity = "0..1", paramLabel = "SHEET!CELL", descriptionKey = "cell")
    private String cell;

    @Option(names = "--unused", descriptionKey = "unused")
    private boolean unused;

    @Override
    int answer() throws UnreadableInput, PackFault, IOException {
        if (unused == (cell != null)) {
            return refuse(Main.WRONG_CALL, texts().get("trace.oneOf"));
        }
        RecordedRun recorded = RecordedRun.read(run, language());
        warn(recorded.place().county());
        return unused ? unused(recorded) : rests(recorded);
    }

    private int unused(RecordedRun recorded) throws UnreadableInput, PackFault, IOException {
        List<UnusedCells> columns = UnusedRun.of(recorded, language());
        keep(out -> TraceJson.writeUnused(columns, out));
        print(TraceText.renderUnused(columns, language(), screen()));
        return 0;
    }

    private int rests(RecordedRun recorded) throws UnreadableInput, IOException {
        Optional<String> place = CellTraces.place(cell);
        if (place.isEmpty()) {
            return refuse(Main.WRONG_CALL, texts().get("trace.badCell", cell));
        }
        CellTraces traces = new CellTraces(recorded.report());
        String sheet = place.get().substring(0, place.get().lastIndexOf('!'));
        if (!traces.sheets().contains(sheet)) {
            String known = String.join(", ", traces.sheets());
            return refuse(Main.WRONG_CALL, texts().get("trace.noSheet", sheet, known));
        }
        Trace trace = traces.at(place.get());
        keep(out -> TraceJson.write(trace, out));
        print(TraceText.render(trace, language(), screen()));
        return 0;
    }
}
