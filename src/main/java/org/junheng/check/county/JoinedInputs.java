package org.junheng.check.county;

import java.util.ArrayList;
import java.util.List;
import org.junheng.model.judged.RunInfo;
import org.junheng.model.sheet.BookSheet;
import org.junheng.model.sheet.RowSink;
import org.junheng.model.sheet.UnreadableInput;

/**
 * Which of the workbooks of one county could be read?
 *
 * @param refused each with the reason
 */
record JoinedInputs(List<RunInfo.Input> read, List<RunInfo.Input> refused) {
    /**
     * Sends the sheets of all, each under the name of its workbook; of one that cannot be read to its end none is sent.
     *
     * @throws UnreadableInput if none can be read
     */
    static JoinedInputs read(WorkbookFiles workbooks, String language, RowSink sink) throws UnreadableInput {
        List<RunInfo.Input> read = new ArrayList<>();
        List<RunInfo.Input> refused = new ArrayList<>();
        workbooks.refused().forEach(file -> refused.add(file.input()));
        for (WorkbookFiles.Named file : workbooks.files()) {
            RunInfo.Input input = new RunInfo.Input(file.name(), CountyInputs.hash(file.file()));
            try {
                KeptSheets.read(file, language).send(BookSheet.naming(file.name(), sink));
                read.add(input);
            } catch (UnreadableInput refusal) {
                refused.add(Attempt.refusal(file, refusal.getMessage()).input());
            }
        }
        if (read.isEmpty()) {
            throw new UnreadableInput(refused.get(0).refused());
        }
        return new JoinedInputs(read, refused);
    }
}
