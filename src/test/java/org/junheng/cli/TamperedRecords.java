package org.junheng.cli;

import static org.junheng.cli.TamperedRun.first;
import static org.junheng.cli.Tampering.all;
import static org.junheng.cli.Tampering.manifest;
import static org.junheng.cli.Tampering.sealed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.util.List;

/** What may have been done to what a run says of itself, and to what it keeps? */
final class TamperedRecords {
    private static final String RUN = "run.json";
    private static final String BOOK = "inputs/workbooks/甲区.xlsx";
    private static final String RULES = "inputs/packs/pack/rules.drl";

    static final List<Tampering> ALL = List.of(
            all("manifest missing", "0 0 1 0 65 1 0 65", "没有 run.json", run -> run.remove(RUN)),
            all("manifest cut short", "65 65 65 65 1 65 65 65", "读不出来", run -> run.cut(RUN)),
            all("manifest empty", "65 65 65 65 1 65 65 65", "", run -> run.write(RUN, "")),
            all("manifest binary", "65 65 65 65 1 65 65 65", "", run -> Files.write(run.file(RUN), new byte[5000])),
            all("manifest of another run", "0 0 1 0 1 65 0 65", "前一次检查被改动过", run -> run.swap(RUN)),
            all("manifest a link", "65 65 65 65 65 65 65 65", "链接", run -> run.link(RUN)),
            all("manifest a pipe", "65 65 65 65 65 65 65 65", "管道", run -> run.pipe(RUN)),
            all("manifest of 300 MB", "65 65 65 65 65 65 65 65", "", run -> run.grow(RUN, 300_000_000)),
            manifest(
                    "sealed manifest in no language",
                    "65 65 65 65 1 65 65 65",
                    run -> ((ObjectNode) run.get("options")).put("language", "xx")),
            manifest(
                    "sealed manifest with a text for a flag",
                    "65 65 65 65 1 65 65 65",
                    run -> ((ObjectNode) run.get("options")).put("copied", "no")),
            manifest(
                    "sealed manifest with an object for a list",
                    "65 65 65 65 1 65 65 65",
                    run -> run.putObject("workbooks")),
            manifest(
                    "sealed manifest that leads out",
                    "65 65 65 65 1 65 65 65",
                    run -> first(run, "workbooks").put("kept", "../../secret.txt")),
            manifest(
                    "sealed manifest that leads to the root",
                    "65 65 65 65 1 65 65 65",
                    run -> first(run, "workbooks").put("kept", "/etc/passwd")),
            manifest(
                    "sealed manifest whose reports are elsewhere",
                    "65 65 65 65 1 65 65 65",
                    run -> first(run, "outputs").put("path", "inputs/../../乙/report.json")),
            manifest(
                    "sealed manifest after a run elsewhere",
                    "65 65 65 65 1 65 65 65",
                    run -> run.putObject("previous").put("run", "../..").put("sha256", "0")),
            manifest(
                    "sealed manifest without its workbook",
                    "0 0 1 0 1 65 0 1",
                    run -> ((ArrayNode) run.get("inputs")).removeAll()),
            sealed("sealed manifest with a hidden link for a workbook", "65 65 65 65 1 65 65 65", "却没有把它列为输入", run -> {
                run.link("inputs/workbooks/.x.xlsx");
                run.edit(RUN, all -> first(all, "workbooks").put("kept", "inputs/workbooks/.x.xlsx"));
            }),
            sealed("sealed manifest signed by a pipe", "65 65 65 65 1 65 65 1", "run.sig", run -> {
                run.pipe("run.sig");
                run.edit(
                        RUN,
                        all -> all.putObject("signature")
                                .put("algorithm", "Ed25519")
                                .put("publicKey", "MCow")
                                .put("file", "run.sig"));
            }),
            all(
                    "kept rule changed",
                    "0 0 1 0 1 65 0 65",
                    "没有拿它重判",
                    run -> run.replace(RULES, "atLeast( 10 )", "atLeast( 9 )")),
            all("kept rule broken", "65 0 1 0 1 65 0 65", "", run -> run.write(RULES, "rule")),
            all("kept rule removed", "0 0 1 0 1 65 0 65", "不见了", run -> run.remove(RULES)),
            all("kept rule a link", "65 65 65 65 1 65 65 65", "链接", run -> run.link(RULES)),
            all(
                    "kept pack with a file more",
                    "65 0 1 0 1 65 0 1",
                    "后来放进去的",
                    run -> run.write(
                            "inputs/packs/pack/more.drl", run.text(RULES).replace("B1", "B2"))),
            sealed(
                    "kept pack of a parent elsewhere",
                    "65 0 1 0 1 65 0 1",
                    "",
                    run -> run.write(
                            "inputs/packs/pack/pack.yaml", "id: pack\ntitle: 试验\nextends: ../../../../../pack\n")),
            all(
                    "kept workbook changed",
                    "0 0 1 0 1 65 65 65",
                    "没有拿它重判",
                    run -> Files.write(
                            run.file(BOOK), Files.readAllBytes(run.runs().resolve("乙/inputs/workbooks/乙区.xlsx")))),
            all("kept workbook cut short", "65 0 1 0 1 65 65 65", "已损坏", run -> run.cut(BOOK)),
            all("kept workbook missing", "0 0 1 0 1 65 65 65", "", run -> run.remove(BOOK)),
            all("kept workbook a pipe", "65 65 65 65 1 65 65 65", "管道", run -> run.pipe(BOOK)));

    private TamperedRecords() {}
}
