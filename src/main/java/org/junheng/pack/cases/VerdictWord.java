package org.junheng.pack.cases;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.model.judged.Verdict;

/** The words of a case for what it expects. */
enum VerdictWord {
    MET("达标", Optional.of(Verdict.MET)),
    NOT_MET("不达标", Optional.of(Verdict.NOT_MET)),
    UNDETERMINED("无法判定", Optional.of(Verdict.UNDETERMINED)),
    ERROR("规则出错", Optional.of(Verdict.ERROR)),
    NOT_CONSIDERED("不评", Optional.empty());

    private final String word;
    private final Optional<Verdict> verdict;

    VerdictWord(String word, Optional<Verdict> verdict) {
        this.word = word;
        this.verdict = verdict;
    }

    static Optional<VerdictWord> of(String text) {
        return Arrays.stream(values()).filter(one -> one.word.equals(text)).findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(one -> one.word).collect(Collectors.joining("、"));
    }

    /** Empty for a subject that must not be considered. */
    Optional<Verdict> verdict() {
        return verdict;
    }
}
