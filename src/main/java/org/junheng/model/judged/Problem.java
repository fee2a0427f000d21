package org.junheng.model.judged;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.model.sheet.Place;

/**
 * Something wrong with the data, kept apart from shortfalls.
 *
 * @param value what stands in the cell, empty if nothing does
 * @param blocking whether a run with this problem cannot be complete; a remark otherwise
 * @param nearest what the pack does not know and looks most like what is missing, if anything does
 * @param consequences what cannot be judged because of it
 */
public record Problem(
        Kind kind,
        String message,
        Optional<Place> place,
        String workbook,
        String value,
        boolean blocking,
        Optional<String> nearest,
        Consequences consequences) {
    /** A problem that nothing is known to rest on. */
    public Problem(Kind kind, String message, Optional<Place> place, String workbook, String value, boolean blocking) {
        this(kind, message, place, workbook, value, blocking, Optional.empty(), Consequences.NONE);
    }

    /**
     * What cannot be judged because of a problem.
     *
     * @param count how many judgements
     * @param codes the criteria that they are of, in pack order
     * @param ids of the judgements; none where they were not kept
     */
    public record Consequences(int count, List<String> codes, List<String> ids) {
        public static final Consequences NONE = new Consequences(0, List.of(), List.of());

        public Consequences {
            codes = List.copyOf(codes);
            ids = List.copyOf(ids);
        }
    }

    /** Whether it says something of the data and asks nobody to mend anything. */
    public boolean isRemark() {
        return !blocking && !isAboutAcceptance();
    }

    /** Whether it is about a waiver or an explanation that does not count. */
    public boolean isAboutAcceptance() {
        return Stream.of(Waiver.Kind.values()).anyMatch(kind::isAbout);
    }

    /** The same problem with what rests on it. */
    public Problem with(Consequences found) {
        return new Problem(kind, message, place, workbook, value, blocking, nearest, found);
    }

    public enum Kind {
        MISSING_SHEET("missingSheet"),
        UNKNOWN_SHEET("unknownSheet"),
        EMPTY_SHEET("emptySheet"),
        NO_HEADER("noHeader"),
        MISSING_COLUMN("missingColumn"),
        UNKNOWN_COLUMN("unknownColumn"),
        DUPLICATE_COLUMN("duplicateColumn"),
        BLANK("blank"),
        DERIVATION_BLANK("derivationBlank"),
        WRONG_TYPE("wrongType"),
        ERROR_VALUE("errorValue"),
        NOT_CALCULATED("notCalculated"),
        NOT_LISTED("notListed"),
        OUT_OF_RANGE("outOfRange"),
        DUPLICATE_KEY("duplicateKey"),
        MISSING_ROW("missingRow"),
        ORPHAN_KEY("orphanKey"),
        UNIT("unit"),
        CONVERTED("converted"),
        SKIPPED_ROW("skippedRow"),
        UNREAD_ROW("unreadRow"),
        TOTAL_DISAGREES("totalDisagrees"),
        REFUSED_WORKBOOK("refusedWorkbook"),
        SAME_WORKBOOK("sameWorkbook"),
        IN_TWO_COUNTIES("inTwoCounties"),
        HIDDEN("hidden"),
        DISAGREEMENT("disagreement"),
        RULE_ERROR("ruleError"),
        EXAMPLE_DISAGREES("exampleDisagrees"),
        COUNTED_OTHERWISE("countedOtherwise"),
        WAIVER_EXPIRED("waiverExpired"),
        WAIVER_UNMATCHED("waiverUnmatched"),
        WAIVER_NOT_APPLIED("waiverNotApplied"),
        WAIVER_MALFORMED("waiverMalformed"),
        WAIVER_DUPLICATE("waiverDuplicate"),
        EXPLANATION_EXPIRED("explanationExpired"),
        EXPLANATION_UNMATCHED("explanationUnmatched"),
        EXPLANATION_NOT_APPLIED("explanationNotApplied"),
        EXPLANATION_MALFORMED("explanationMalformed"),
        EXPLANATION_DUPLICATE("explanationDuplicate");

        private final String json;

        Kind(String json) {
            this.json = json;
        }

        /** The name in report.json. */
        public String json() {
            return json;
        }

        /** Whether it is about a waiver, or an explanation, that does not count. */
        public boolean isAbout(Waiver.Kind kind) {
            return json.startsWith(kind.word());
        }

        /**
         * What is wrong with a waiver or an explanation.
         *
         * @param fault such as {@code EXPIRED}
         */
        public static Kind of(Waiver.Kind kind, String fault) {
            return valueOf(kind.name() + "_" + fault);
        }
    }
}
