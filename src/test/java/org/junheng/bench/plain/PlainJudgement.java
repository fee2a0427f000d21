package org.junheng.bench.plain;

import java.util.List;

/**
 * What plain Java found of one subject.
 *
 * @param message for the office, made for what is not met only
 * @param evidence cells that it rests on
 */
public record PlainJudgement(
        String code,
        String subject,
        String item,
        boolean met,
        Object actual,
        Object required,
        String message,
        List<PlainCell> evidence) {
    public String line() {
        return String.join(" ", code, subject, item, met ? "MET" : "NOT_MET");
    }
}
