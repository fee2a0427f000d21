package org.junheng.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of a run of one judgement, a rate of 98 or more, that kept no copies. */
final class BareRun {
    private BareRun() {}

    static Path in(Path folder, String version, String verdict, String actual) throws IOException {
        Path run = Files.createDirectories(folder);
        Files.writeString(run.resolve("report.json"), """
                { "run": { "id": "r", "verdict": "NOT_COMPLIANT", "complete": true, "assessedOn": "2026-01-05",
                    "pack": { "id": "p", "title": "试验", "sha256": "p1" },
                    "workbooks": [ { "name": "某区.xlsx", "sha256": "w1" } ],
                    "counts": { "considered": 1, "met": 0, "notMet": 1, "undetermined": 0, "error": 0 } },
                  "criteria": [ { "code": "RET-01", "title": "巩固率", "severity": "must", "owner": "教育局", "basis": [],
                    "rule": { "file": "p/a.drl", "line": 3, "sha256": "h1" }, "considered": 1, "met": 0, "notMet": 1,
                    "undetermined": 0, "error": 0, "area": "质量", "starved": false } ],
                  "findings": [ %1$s ], "judgements": [ %1$s ],
                  "problems": [], "clauses": [], "exclusions": [], "dataChecks": [] }
                """.formatted("""
                        { "id": "j1", "code": "RET-01", "verdict": "%s", "severity": "must",
                          "subject": { "type": "巩固率", "key": "2025届", "label": "2025届" }, "item": "巩固率",
                          "actual": "%s", "comparator": "atLeast", "required": "98", "unit": "%%", "gap": "0.1",
                          "message": "2025届：巩固率", "owner": "教育局", "remedy": "劝返",
                          "evidence": [ { "workbook": "某区.xlsx", "sheet": "巩固率", "cell": "H6", "header": "毕业人数",
                            "value": "1672", "role": "observed" } ], "area": "质量" }
                        """.formatted(verdict, actual)));
        Files.writeString(run.resolve("run.json"), """
                { "program": { "name": "junheng", "version": "%s" }, "engine": { "name": "drools", "version": "10.2.0" },
                  "java": { "version": "17", "vendor": "x" }, "startedAt": "2026-01-05T08:00:00+08:00",
                  "finishedAt": "2026-01-05T08:00:01+08:00",
                  "options": { "pack": "p", "date": "2026-01-05", "language": "zh", "copied": false },
                  "pack": { "id": "p", "title": "试验", "sha256": "p1", "folder": "inputs/packs/p" },
                  "workbooks": [ { "name": "某区.xlsx", "sha256": "w1", "kept": "inputs/workbooks/某区.xlsx",
                    "report": "report.json" } ], "inputs": [], "outputs": [] }
                """.formatted(version));
        return run;
    }
}
