package org.junheng.model.judged;

import java.util.List;

/**
 * One coefficient and every judgement that rests on it; several may use the same.
 *
 * @param users in the order of the report
 */
public record Working(Balance balance, List<Judgement> users) {}
