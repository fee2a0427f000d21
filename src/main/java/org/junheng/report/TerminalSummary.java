package org.junheng.report;

import java.util.List;
import org.junheng.model.Report;

public final class TerminalSummary {
    public static String render(Report r, String language, boolean colour, int width) {
        StringBuilder b = new StringBuilder(r.run().verdict() + " " + r.run().counts() + "\n");
        r.criteria().forEach(c -> b.append(c.code() + " " + c.title() + " " + c.counts() + " " + c.starved() + "\n"));
        r.findings().forEach(f -> b.append(f.code() + " " + f.verdict() + " " + f.message() + "\n"));
        r.problems().forEach(f -> b.append(f.kind() + " " + f.blocking() + " " + f.message() + "\n"));
        r.dataChecks().forEach(f -> b.append(f.code() + " " + f.counts() + "\n"));
        r.exclusions().forEach(f -> b.append(f.subject() + " " + f.scope() + " " + f.reason() + "\n"));
        return b.toString();
    }

    public static String renderRollup(List<Report> r, String language, boolean colour, int width) {
        return "";
    }
}
