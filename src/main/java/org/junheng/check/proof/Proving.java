package org.junheng.check.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.engine.compile.Rulebook;
import org.junheng.engine.county.County;
import org.junheng.model.judged.Judgement;
import org.junheng.model.judged.Problem;
import org.junheng.model.judged.Proven.Proof;
import org.junheng.model.pack.Example;
import org.junheng.model.pack.Pack;
import org.junheng.model.pack.Published;
import org.junheng.model.text.Texts;

/** What do the rules of a pack make of the examples that were published? */
public final class Proving {
    private Proving() {}

    /** The same rulebook, whose pack says what its rules come to by each example. */
    public static Rulebook of(Rulebook rulebook) {
        Published published = rulebook.pack().published();
        List<Proof> proofs = new ArrayList<>();
        published.examples().forEach(example -> proofs.addAll(proofs(example, rulebook)));
        return proofs.equals(published.proofs()) ? rulebook : rulebook.with(published.proven(proofs));
    }

    /** Rules that do not come to what was published decide nothing for good. */
    public static List<Problem> disproved(Pack pack, String language) {
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
                                proof.shown().map(BigDecimal::toPlainString).orElse(""),
                                proof.code(),
                                proof.file() + ":" + proof.line()),
                        Optional.empty(),
                        "",
                        "",
                        true))
                .toList();
    }

    private static List<Proof> proofs(Example example, Rulebook rulebook) {
        CaseSheets sheets = new CaseSheets(rulebook.types(), example.given());
        Set<String> codes =
                example.figures().stream().map(Example.Printed::code).collect(Collectors.toSet());
        Rulebook asked = rulebook.part(codes);
        County county = County.of(
                        asked.with(sheets.tables(asked.tables())),
                        example.given().file(),
                        example.given().day())
                .plainly()
                .partial();
        sheets.send(county.sheets());
        List<Judgement> judged = county.judge().judgements();
        return example.figures().stream()
                .map(figure -> proof(example, figure, judged))
                .toList();
    }

    private static Proof proof(Example example, Example.Printed figure, List<Judgement> judged) {
        Optional<Judgement> found = judged.stream()
                .filter(one -> one.code().equals(figure.code()))
                .filter(one ->
                        List.of(one.subject().key(), one.subject().label()).contains(figure.subject()))
                .filter(one -> one.item().equals(figure.item()))
                .findFirst();
        return new Proof(
                example.given().name(),
                example.basis(),
                example.given().file(),
                figure.line(),
                figure.code(),
                figure.subject(),
                figure.item(),
                figure.printed(),
                figure.exact(),
                found.flatMap(Judgement::actualNumber));
    }
}
