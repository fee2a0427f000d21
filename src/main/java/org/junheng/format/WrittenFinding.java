package org.junheng.format;

import java.util.List;
import org.junheng.format.intake.MayLack;

/**
 * A finding, a query, or a finding that is accepted: each tells its whole story alone.
 *
 * @param evidence the cells that it rests on itself
 * @param restsOn the judgements that it rests on besides, by their ids
 * @param worth the points that could be earned; null for criteria without points, as {@code points}
 * @param waiver that accepts it; null if none does
 * @param explanation that closes it; null if none does
 */
record WrittenFinding(
        String id,
        String code,
        String title,
        String verdict,
        String severity,
        Subject subject,
        String item,
        String actual,
        String comparator,
        String required,
        String unit,
        String gap,
        String message,
        String owner,
        String remedy,
        List<WrittenEvidence> evidence,
        @RecordJson.OneLine List<String> restsOn,
        String area,
        @MayLack String worth,
        @MayLack String points,
        @MayLack Acceptance waiver,
        @MayLack Acceptance explanation) {

    record Subject(String type, String key, String label) {}

    record Acceptance(String approver, String reason, String issued, String expires, String evidence, String place) {}
}
