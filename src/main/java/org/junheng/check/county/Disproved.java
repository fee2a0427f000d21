package org.junheng.check.county;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Problem;
import org.junheng.model.pack.Pack;
import org.junheng.model.text.Texts;

/** Which published figures do the rules of a pack not come to? */
final class Disproved {
    private Disproved() {}

    /** Rules that do not come to what was published decide nothing for good. */
    static List<Problem> of(Pack pack, String language) {
        Texts texts = Texts.of("check", language);
        return pack.published().proofs().stream()
                .filter(proof -> !proof.isEqual())
                .map(proof -> new Problem(
                        Problem.Kind.EXAMPLE_DISAGREES,
                        texts.get(
                                proof.computed().isPresent() ? "proof.differs" : "proof.none",
                                proof.name(),
                                proof.item(),
                                proof.expected().toPlainString(),
                                proof.computed().map(BigDecimal::toPlainString).orElse(""),
                                proof.code(),
                                proof.file() + ":" + proof.line()),
                        Optional.empty(),
                        "",
                        "",
                        true))
                .toList();
    }
}
