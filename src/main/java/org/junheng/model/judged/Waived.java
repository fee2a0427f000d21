package org.junheng.model.judged;

/** A judgement that is not met and the waiver that accepts it; never counted as met. */
public record Waived(Judgement judgement, Waiver waiver) {}
