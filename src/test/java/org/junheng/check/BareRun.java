package org.junheng.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of a run of one judgement, a rate of 98 or more, that kept no copies. */
public final class BareRun {
    private BareRun() {}

    public static Path in(Path folder, String version, String verdict, String actual) throws IOException {
        return in(folder, version, verdict, actual, "");
    }

    /** @param waiver a member that accepts the shortfall, or nothing */
    public static Path in(Path folder, String version, String verdict, String actual, String waiver)
            throws IOException {
        Path run = Files.createDirectories(folder);
        boolean met = verdict.equals("MET");
        String finding = """
                { "id": "j1", "code": "RET-01", "title": "巩固率", "verdict": "%s", "severity": "must",
                  "subject": { "type": "巩固率", "key": "2025届", "label": "2025届" }, "item": "巩固率",
                  "actual": "%s", "comparator": "atLeast", "required": "98", "unit": "%%", "gap": "0.1",
                  "message": "2025届：巩固率", "owner": "教育局", "remedy": "劝返", "restsOn": [],
                  "evidence": [ { "workbook": "某区.xlsx", "sheet": "巩固率", "cells": "H6", "header": "毕业人数",
                    "value": "1672", "role": "observed" } ], "area": "质量"%s }
                """.formatted(verdict, actual, waiver);
        Files.writeString(run.resolve("report.json"), """
                { "format": 2,
                  "run": { "id": "r", "verdict": "NOT_COMPLIANT", "complete": true, "assessedOn": "2026-01-05",
                    "pack": { "id": "p", "title": "试验", "sha256": "p1" },
                    "workbooks": [ { "name": "某区.xlsx", "sha256": "w1" } ],
                    "counts": { "considered": 1, "met": %1$d, "notMet": %2$d, "undetermined": 0, "error": 0,
                      "queries": 0, "waived": 0 } },
                  "criteria": [ { "code": "RET-01", "title": "巩固率", "severity": "must", "owner": "教育局",
                    "area": "质量", "remedy": "劝返", "comparator": "atLeast", "unit": "%%", "basis": [],
                    "rule": { "file": "p/a.drl", "line": 3, "sha256": "h1" }, "concludes": true, "considered": 1,
                    "met": %1$d, "notMet": %2$d, "undetermined": 0, "error": 0, "starved": false } ],
                  "clauses": [], "findings": [ %3$s ], "queries": [], "waived": [ %4$s ], "dataChecks": [],
                  "exclusions": [], "problems": [], "remarks": [] }
                """.formatted(
                met ? 1 : 0, met ? 0 : 1, met || !waiver.isEmpty() ? "" : finding, waiver.isEmpty() ? "" : finding));
        Files.writeString(run.resolve("judgements.json"), """
                { "subjects": [ { "type": "巩固率", "key": "2025届", "label": "2025届" } ],
                  "cells": [ { "workbook": "某区.xlsx", "sheet": "巩固率", "column": "H", "header": "毕业人数",
                    "figure": true, "rows": [ "6" ], "values": [ "1672" ] } ],
                  "ranges": [ "*巩固率!H6" ], "cellSets": [ [ 0 ] ],
                  "judgements": [ { "id": "j1", "code": "RET-01", "subject": 0, "item": "巩固率", "verdict": "%s",
                    "actual": "%s", "required": "98", "gap": "0.1", "cells": 0 } ],
                  "queries": [] }
                """.formatted(verdict, actual));
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
