package org.junheng.workbook.read;

import java.util.List;

/** A fault found while reading, not yet told in the user's language. */
final class Refused extends Exception {
    private final Fault fault;
    private final transient List<String> details;

    /** @param details what the sentence of the fault names besides the file */
    Refused(Fault fault, String... details) {
        this(fault, null, details);
    }

    Refused(Fault fault, Throwable cause, String... details) {
        super(fault.key(), cause);
        this.fault = fault;
        this.details = List.of(details);
    }

    /** What is wrong with a part that says how the others belong together: with it the whole is no workbook. */
    Refused asNoWorkbook() {
        boolean written = fault == Fault.MALFORMED_PART || fault == Fault.DOCTYPE;
        return written ? new Refused(Fault.NO_WORKBOOK, this) : this;
    }

    Fault fault() {
        return fault;
    }

    List<String> details() {
        return details;
    }
}
