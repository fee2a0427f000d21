package org.junheng.cli.screen;

import java.math.BigDecimal;
import org.junheng.model.judged.Proven.Proof;
import org.junheng.model.text.Texts;

/** How does a published example read beside what the rules make of it? */
final class ProofText {
    private ProofText() {}

    static String sentence(Proof proof, Texts texts) {
        String expected = proof.exact().isPresent()
                ? texts.get(
                        "proof.both",
                        proof.printed().toPlainString(),
                        proof.expected().toPlainString())
                : proof.printed().toPlainString();
        String computed = proof.shown().map(BigDecimal::toPlainString).orElse(texts.get("proof.nothing"));
        String key = proof.isEqual() ? "proof.equal" : "proof.unequal";
        return texts.get(key, proof.name(), expected, computed, proof.file() + ":" + proof.line());
    }
}
