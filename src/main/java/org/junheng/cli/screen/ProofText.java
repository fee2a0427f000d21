package org.junheng.cli.screen;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junheng.model.judged.Proven.Proof;
import org.junheng.model.text.Texts;

/** How does a published example read beside what the rules make of it? */
final class ProofText {
    /** Two places more than what was published show that nothing was rounded to fit. */
    private static final int MORE_PLACES = 2;

    private ProofText() {}

    static String sentence(Proof proof, Texts texts) {
        String expected = proof.exact().isPresent()
                ? texts.get(
                        "proof.both",
                        proof.printed().toPlainString(),
                        proof.expected().toPlainString())
                : proof.printed().toPlainString();
        String computed = proof.computed().map(figure -> shown(figure, proof)).orElse(texts.get("proof.nothing"));
        String key = proof.isEqual() ? "proof.equal" : "proof.unequal";
        return texts.get(key, proof.name(), expected, computed, proof.file() + ":" + proof.line());
    }

    private static String shown(BigDecimal figure, Proof proof) {
        return figure.setScale(proof.expected().scale() + MORE_PLACES, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
