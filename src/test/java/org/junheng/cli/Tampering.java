package org.junheng.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/**
 * One thing that was done to a run.
 *
 * @param codes how explain, trace, diff, history, verify, plan, mark and rollup end, in this order
 * @param words what one of them says
 */
record Tampering(String name, String codes, String words, Hands hands) {
    private static final String REPORT = "report.json";
    private static final String JUDGED = "judgements.json";
    private static final String RUN = "run.json";

    /** Lays hands on a run. */
    @FunctionalInterface
    interface Hands {
        void on(TamperedRun run) throws Exception;
    }

    @Override
    public String toString() {
        return name;
    }

    static Tampering all(String name, String codes, String words, Hands hands) {
        return new Tampering(name, codes, words, hands);
    }

    static Tampering report(String name, String codes, String words, Consumer<ObjectNode> change) {
        return new Tampering(name, codes, words, run -> run.edit(REPORT, change));
    }

    static Tampering judged(String name, String codes, String words, Consumer<ObjectNode> change) {
        return new Tampering(name, codes, words, run -> run.edit(JUDGED, change));
    }

    static Tampering sealed(String name, String codes, String words, Hands hands) {
        return new Tampering(name, codes, words, run -> {
            hands.on(run);
            run.seal();
        });
    }

    static Tampering manifest(String name, String codes, Consumer<ObjectNode> change) {
        return sealed(name, codes, "", run -> run.edit(RUN, change));
    }
}
