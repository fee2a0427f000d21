package org.junheng.format;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junheng.model.judged.Proven;
import org.junheng.model.judged.Proven.Proof;

/** How does report.json tell, and read back, what a pack was held against? */
final class ProvenJson {
    private ProvenJson() {}

    static List<WrittenReport.Proof> proofs(Proven proven) {
        return proven.examples().stream()
                .map(proof -> new WrittenReport.Proof(
                        proof.name(),
                        proof.basis(),
                        proof.file(),
                        proof.line(),
                        proof.code(),
                        proof.subject(),
                        proof.item(),
                        proof.printed().toPlainString(),
                        proof.expected().toPlainString(),
                        ReportWriter.text(proof.computed()),
                        proof.isEqual()))
                .toList();
    }

    static List<WrittenReport.Reading> readings(Proven proven, UsualFigures usual) {
        return proven.readings().stream()
                .map(reading -> reading(reading, usual))
                .toList();
    }

    private static WrittenReport.Reading reading(Proven.Reading reading, UsualFigures usual) {
        return new WrittenReport.Reading(
                reading.judgement().id(),
                reading.judgement().code(),
                ReportWriter.subject(reading.judgement().subject()),
                reading.judgement().item(),
                reading.judgement().actual(),
                reading.judgement().required(),
                reading.others().stream()
                        .map(other -> new WrittenReport.Other(
                                other.name(), other.source(), ReportWriter.text(other.figure())))
                        .toList(),
                usual.unusualComparator(reading.judgement()));
    }

    /** Reports that were written before had none. */
    static Proven restored(WrittenReport written, Told judgements) {
        List<Proof> proofs = Optional.ofNullable(written.proofs()).orElse(List.of()).stream()
                .map(ProvenJson::proof)
                .toList();
        List<Proven.Reading> readings = Optional.ofNullable(written.readings()).orElse(List.of()).stream()
                .map(reading -> new Proven.Reading(
                        judgements.of(reading),
                        reading.others().stream()
                                .map(other -> new Proven.Other(other.name(), other.source(), number(other.figure())))
                                .toList()))
                .toList();
        return new Proven(proofs, readings);
    }

    private static Proof proof(WrittenReport.Proof proof) {
        return new Proof(
                proof.name(),
                proof.basis(),
                proof.file(),
                proof.line(),
                proof.code(),
                proof.subject(),
                proof.item(),
                number(proof.printed()).orElseThrow(),
                number(proof.expected()).filter(exact -> !proof.expected().equals(proof.printed())),
                number(proof.computed()));
    }

    private static Optional<BigDecimal> number(String figure) {
        return Optional.ofNullable(figure).map(JudgementRestorer::number);
    }
}
